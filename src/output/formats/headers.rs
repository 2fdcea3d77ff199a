//! `_headers`: what hosts such as Netlify and Cloudflare Pages are to say of every file, besides what a
//! page says of itself. Only where the site wants it.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config;
use crate::output::view::View;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::{OutputPath, SourcePath};

pub(super) struct Headers;

/// What no page of the theme asks for, and nothing that stands in it may.
const PERMISSIONS: &str = "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), \
                           gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), \
                           serial=(), usb=()";

impl Format for Headers {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "headers for hosts";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, said: &mut Vec<Diagnostic>) {
        let config = &view.site.config;
        if config.headers {
            wanted.file("_headers", (), ());
        } else if config.policy.needs_header() {
            let message = "`frame-ancestors` has no effect in a page: only a header can say it";
            let file = SourcePath::new(config::FILE);
            said.push(
                Diagnostic::new(&codes::POLICY_BLOCKS, &file, message)
                    .hint("set `headers: true`, or let your server send it"),
            );
        }
    }
}

impl FileFormat for Headers {
    fn render(
        (): &(),
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let framing = view.site.config.policy.of_header();
        let never = if view.addresses.is_portable() {
            ""
        } else {
            "\n# The program that keeps pages on the device is asked for anew at each visit.\n\
             /sw.js\n  Cache-Control: no-cache\n"
        };
        let text = format!(
            "# Each page has its own Content-Security-Policy; these are what a page cannot say of itself.\n\
             /*\n  \
               X-Content-Type-Options: nosniff\n  \
               Content-Security-Policy: {framing}\n  \
               Referrer-Policy: same-origin\n  \
               Permissions-Policy: {PERMISSIONS}\n  \
               Cross-Origin-Opener-Policy: same-origin\n\
             # When the whole domain has been reached by https for a while, and always will be:\n\
             #  Strict-Transport-Security: max-age=31536000\n\
             \n\
             # What is in these files is a part of their names: they never change.\n\
             /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\
             /pictures/*\n  Cache-Control: public, max-age=31536000, immutable\n{never}"
        );
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
