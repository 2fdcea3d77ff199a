/* Runs a program and lets its calls of the system fail, as a bad or a full disk does.
 *
 *   faults COUNT ERRNO once|on|full PART REPORT -- PROGRAM ARGUMENT...
 *
 * Counted are the calls that open, write, rename, link, make, remove or wait for something whose path
 * holds PART. With `once` the call of number COUNT fails with ERRNO, with `on` every one from there; with `full` every
 * call that needs room fails as soon as COUNT bytes have been written (a new name counts as 256). How many
 * calls (or bytes) there were is written into the file REPORT. It sees the calls as the kernel does,
 * however the program makes them (seccomp_unotify(2), since Linux 5.5).
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a call needs: where its path and the folder that it starts from are, or its file. */
struct call {
	int number;
	int dir; /* argument of the folder, -1 for the current one */
	int path; /* argument of the path, -1 when only the file in `dir` is meant */
	int room; /* whether it needs room on the disk: 1 always, 2 if it may create */
};

static const struct call calls[] = {
	{ SYS_openat, 0, 1, 2 },
	{ SYS_openat2, 0, 1, 2 },
	{ SYS_write, 0, -1, 1 },
	{ SYS_pwrite64, 0, -1, 1 },
	{ SYS_writev, 0, -1, 1 },
	{ SYS_copy_file_range, 2, -1, 1 },
	{ SYS_sendfile, 0, -1, 1 },
	{ SYS_ftruncate, 0, -1, 0 },
	{ SYS_fsync, 0, -1, 0 },
	{ SYS_fdatasync, 0, -1, 0 },
	{ SYS_syncfs, 0, -1, 0 },
	{ SYS_fchmod, 0, -1, 0 },
	{ SYS_flock, 0, -1, 0 },
	{ SYS_mkdirat, 0, 1, 1 },
	{ SYS_renameat2, 2, 3, 1 },
	{ SYS_renameat, 2, 3, 1 },
	{ SYS_linkat, 2, 3, 1 },
	{ SYS_unlinkat, 0, 1, 0 },
	{ SYS_fchmodat, 0, 1, 0 },
#ifdef SYS_open
	{ SYS_open, -1, 0, 2 },
	{ SYS_creat, -1, 0, 1 },
	{ SYS_mkdir, -1, 0, 1 },
	{ SYS_rename, -1, 1, 1 },
	{ SYS_link, -1, 1, 1 },
	{ SYS_unlink, -1, 0, 0 },
	{ SYS_rmdir, -1, 0, 0 },
	{ SYS_chmod, -1, 0, 0 },
#endif
};
#define CALLS (sizeof calls / sizeof calls[0])

static void die(const char *what)
{
	perror(what);
	exit(125);
}

static int listener(void)
{
	struct sock_filter filter[CALLS + 3];
	size_t n = 0;
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
	for (size_t i = 0; i < CALLS; i++)
		filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[i].number, CALLS - i, 0);
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
	struct sock_fprog program = { .len = n, .filter = filter };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		die("no_new_privs");
	int fd = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
	if (fd < 0)
		die("seccomp");
	return fd;
}

static void send_fd(int socket, int fd)
{
	char byte = 0, control[CMSG_SPACE(sizeof fd)] = { 0 };
	struct iovec part = { &byte, 1 };
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(header), &fd, sizeof fd);
	if (sendmsg(socket, &message, 0) < 0)
		die("sendmsg");
}

static int receive_fd(int socket)
{
	int fd;
	char byte, control[CMSG_SPACE(sizeof fd)];
	struct iovec part = { &byte, 1 };
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	if (recvmsg(socket, &message, 0) <= 0 || !CMSG_FIRSTHDR(&message))
		die("recvmsg");
	memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof fd);
	return fd;
}

/* The path that a call is about. */
static void path_of(const struct seccomp_notif *asked, const struct call *call, char *path, size_t size)
{
	char link[64], text[PATH_MAX] = "";
	path[0] = 0;
	if (call->path >= 0) {
		snprintf(link, sizeof link, "/proc/%d/mem", asked->pid);
		int memory = open(link, O_RDONLY | O_CLOEXEC);
		ssize_t got = pread(memory, text, sizeof text - 1, asked->data.args[call->path]);
		/* A path at the end of a page cannot be read any further. */
		for (size_t most = 256; got < 0 && most > 0; most /= 2)
			got = pread(memory, text, most, asked->data.args[call->path]);
		text[got < 0 ? 0 : got] = 0;
		close(memory);
	}
	if (text[0] != '/') {
		int dir = call->dir < 0 ? AT_FDCWD : (int)asked->data.args[call->dir];
		if (dir == AT_FDCWD)
			snprintf(link, sizeof link, "/proc/%d/cwd", asked->pid);
		else
			snprintf(link, sizeof link, "/proc/%d/fd/%d", asked->pid, dir);
		ssize_t got = readlink(link, path, size - 2);
		path[got < 0 ? 0 : got] = 0;
		strcat(path, "/");
	}
	strncat(path, text, size - strlen(path) - 1);
}

int main(int argc, char **argv)
{
	if (argc < 8 || strcmp(argv[6], "--")) {
		fputs("faults COUNT ERRNO once|on|full PART REPORT -- PROGRAM ARGUMENT...\n", stderr);
		return 125;
	}
	long count = atol(argv[1]), seen = 0, room = 0;
	int error = atoi(argv[2]), is_full = !strcmp(argv[3], "full"), goes_on = strcmp(argv[3], "once");
	int sockets[2], status = 0;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets))
		die("socketpair");
	pid_t child = fork();
	if (child < 0)
		die("fork");
	if (!child) {
		int fd = listener();
		send_fd(sockets[1], fd);
		close(fd);
		execv(argv[7], argv + 7);
		_exit(127);
	}
	close(sockets[1]);
	int fd = receive_fd(sockets[0]);
	/* Larger than any kernel's, and cleared as it asks for. */
	union { struct seccomp_notif it; char room[512]; } asked;
	union { struct seccomp_notif_resp it; char room[512]; } answer;
	for (;;) {
		struct pollfd ready = { fd, POLLIN, 0 };
		if (poll(&ready, 1, -1) < 0 && errno == EINTR)
			continue;
		if (!(ready.revents & POLLIN))
			break;
		memset(&asked, 0, sizeof asked);
		memset(&answer, 0, sizeof answer);
		if (ioctl(fd, SECCOMP_IOCTL_NOTIF_RECV, &asked))
			continue;
		answer.it.id = asked.it.id;
		answer.it.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
		const struct call *call = calls;
		while (call->number != asked.it.data.nr)
			call++;
		char path[2 * PATH_MAX];
		path_of(&asked.it, call, path, sizeof path);
		if (strstr(path, argv[4])) {
			int fails;
			if (is_full) {
				int needs = call->room == 1 || (call->room == 2 && call->number == SYS_openat && (asked.it.data.args[2] & O_CREAT));
				long more = !needs ? 0 : call->number == SYS_write ? (long)asked.it.data.args[2] : 256;
				fails = needs && room + more > count;
				if (!fails)
					room += more;
			} else {
				seen++;
				fails = count && (goes_on ? seen >= count : seen == count);
			}
			if (fails) {
				answer.it.flags = 0;
				answer.it.error = -error;
			}
		}
		ioctl(fd, SECCOMP_IOCTL_NOTIF_SEND, &answer);
	}
	waitpid(child, &status, 0);
	FILE *report = fopen(argv[5], "w");
	if (!report || fprintf(report, "%ld\n", is_full ? room : seen) < 0 || fclose(report))
		die(argv[5]);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 126;
}
