# Reads Atom feeds with the library of Ruby, which knows what RFC 4287 demands, and says of each that
# breaks a rule which one: `ruby feeds.rb FILE…`
require 'rss'

ARGV.each do |path|
  RSS::Parser.parse(File.read(path, encoding: 'UTF-8'), validate: true, ignore_unknown_element: false) or puts "#{path}: no feed"
rescue RSS::Error => error
  puts "#{path}: #{error.message}"
end
