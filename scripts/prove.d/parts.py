"""The servers that the suites start for themselves, on free ports of 127.0.0.1: Dovecot, PostgreSQL, and an SMTP server
that records what it took and dies where it is told to. Ended by `close`, or with this process."""

import glob
import os
import pwd
import re
import shutil
import socket
import socketserver
import subprocess
import threading
import time
from pathlib import Path

PASSWORD = "word"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, holds, seconds=30.0, step=0.02):
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            raise RuntimeError(f"waited in vain: {what}")
        time.sleep(step)


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    except OSError:
        return False


def is_root():
    return os.geteuid() == 0


def give(path, user):
    if is_root():
        found = pwd.getpwnam(user)
        os.chown(path, found.pw_uid, found.pw_gid)


class Dovecot:
    """One server, any number of users: each has a Maildir of its own, made by `mailbox`."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        os.chmod(self.folder, 0o755)
        self.mail = self.folder / "mail"
        self.mail.mkdir()
        os.chmod(self.mail, 0o755)
        (self.folder / "log").touch()
        os.chmod(self.folder / "log", 0o666)
        self.port = free_port()
        me = pwd.getpwuid(os.geteuid()).pw_name
        internal, login, self.owner = ("dovecot", "dovenull", "mail") if is_root() else (me, me, me)
        owner = pwd.getpwnam(self.owner)
        at = self.folder
        (at / "conf").write_text(
            f"""protocols = imap
base_dir = {at}/run
log_path = {at}/log
state_dir = {at}/state
listen = 127.0.0.1
default_internal_user = {internal}
default_login_user = {login}
first_valid_uid = 0
first_valid_gid = 0
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:~/
mail_fsync = never
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1 s
namespace inbox {{
 inbox = yes
 separator = /
 mailbox Sent {{
  special_use = \\Sent
 }}
}}
service anvil {{
 chroot =
}}
service imap-login {{
 chroot =
 service_count = 0
 inet_listener imap {{
  port = {self.port}
 }}
 inet_listener imaps {{
  port = 0
 }}
}}
service auth {{
 chroot =
}}
service stats {{
 chroot =
}}
passdb {{
 driver = static
 args = password={PASSWORD}
}}
userdb {{
 driver = static
 args = uid={owner.pw_uid} gid={owner.pw_gid} home={at}/mail/%u
}}
"""
        )
        self.process = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", str(at / "conf")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=open(at / "stderr", "wb"),
        )
        wait_for("Dovecot listens", lambda: answers(self.port))

    def mailbox(self, user, letters):
        """Makes a user's Maildir with these letters in the Inbox, and an empty Sent."""
        root = self.mail / user
        for folder in ("", ".Sent"):
            for part in ("", "cur", "new", "tmp"):
                path = root / folder / part
                path.mkdir(exist_ok=True)
                give(path, self.owner)
        for number, letter in enumerate(letters):
            self.put(user, "", f"{1700000000 + number}.M{number}.prove", letter)

    def put(self, user, folder, name, letter):
        """Delivers one letter, as a mail server does."""
        root = self.mail / user / folder
        (root / "tmp" / name).write_bytes(letter)
        give(root / "tmp" / name, self.owner)
        os.rename(root / "tmp" / name, root / "new" / name)

    def forget(self, user):
        shutil.rmtree(self.mail / user, ignore_errors=True)

    def close(self):
        self.process.terminate()
        self.process.wait()


class Postgres:
    """A server of our own on a socket. It syncs nothing: what dies here is our program, not the server."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.user = "postgres" if is_root() else None
        if self.user:
            give(self.folder, self.user)
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        self.bin = Path(found[-1]).parent if found else Path(shutil.which("initdb")).parent
        data = self.folder / "data"
        initdb = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D", data]
        subprocess.run([self.bin / "initdb", *initdb], user=self.user, check=True, capture_output=True, cwd="/")
        options = ["listen_addresses=", "fsync=off", "max_connections=200", "full_page_writes=off", "autovacuum=off"]
        command = [self.bin / "postgres", "-D", data, "-k", self.folder]
        for option in options:
            command += ["-c", option]
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen(command, user=self.user, stdout=self.log, stderr=self.log, cwd="/")
        wait_for("PostgreSQL answers", lambda: self.run("postgres", "SELECT 1") is not None, step=0.2)

    def url(self, database):
        return f"postgres://postgres@localhost/{database}?host={str(self.folder).replace('/', '%2F')}"

    def run(self, database, statement):
        """The rows as lists of text; None where the server does not answer."""
        command = [self.bin / "psql", "-h", self.folder, "-U", "postgres", "-qAtX", "-F", "\x1f", "-d", database, "-c", statement]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            return None
        return [line.split("\x1f") for line in done.stdout.splitlines()]

    def close(self):
        self.process.send_signal(2)
        self.process.wait()


class Smtp:
    """Takes letters and records each with its Message-ID, at the moment when it is taken. `dies` is asked at each phase and
    says whether the connection is to be cut there; `taken` is told of every letter, before the client hears of it."""

    PHASES = ("greeting", "EHLO", "MAIL", "RCPT", "DATA", "letter", "dot", "answer", "QUIT")

    def __init__(self, dies=lambda phase: False, taken=lambda letter: None):
        outer = self
        self.accepted = []
        self.deaths = 0

        class Session(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    outer.serve(self.rfile, self.wfile, self.hurry)
                except OSError:
                    pass

            def hurry(self):
                """Linux leaves what was received unacknowledged for 40 ms, and its sender keeps the rest back for so long."""
                self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True
            request_queue_size = 100

        self.dies, self.taken = dies, taken
        self.lock = threading.Lock()
        self.server = Server(("127.0.0.1", 0), Session)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def cut(self, phase):
        if self.dies(phase):
            with self.lock:
                self.deaths += 1
            return True
        return False

    def serve(self, heard, said, hurry):
        if self.cut("greeting"):
            return
        said.write(b"220 localhost ESMTP\r\n")
        while True:
            line = heard.readline()
            if not line:
                return
            word = line.split(None, 1)[0].upper().decode("ascii", "replace") if line.strip() else ""
            if word in self.PHASES and self.cut(word):
                return
            if word == "DATA":
                said.write(b"354 go on\r\n")
                hurry()
                if not self.take(heard, said):
                    return
            elif word == "QUIT":
                said.write(b"221 bye\r\n")
                return
            else:
                said.write(b"250 fine\r\n")

    def take(self, heard, said):
        lines = []
        if self.cut("letter"):
            return False
        while True:
            line = heard.readline()
            if not line:
                return False
            if line == b".\r\n":
                break
            lines.append(line[1:] if line.startswith(b".") else line)
        if self.cut("dot"):
            return False
        letter = b"".join(lines)
        found = re.search(rb"(?im)^Message-ID:\s*<([^>]+)>", letter)
        with self.lock:
            self.accepted.append(found.group(1).decode() if found else "none")
        self.taken(letter)
        if self.cut("answer"):
            return False
        said.write(b"250 taken\r\n")
        return True

    def close(self):
        self.server.shutdown()
        self.server.server_close()
