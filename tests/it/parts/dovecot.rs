//! A Dovecot of the test's own: plain IMAP, STARTTLS and TLS under a throw-away authority, one user, a Maildir. It is
//! an ordinary child process, also when the tests run as root.

use std::fs;
use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

/// The one user.
pub(crate) const USER: &str = "office@example.vn";
/// The user's password.
pub(crate) const PASSWORD: &str = "m\"k \\1";

/// A running Dovecot.
pub(crate) struct Dovecot {
    folder: TempDir,
    process: Option<Child>,
    /// Plain IMAP and STARTTLS.
    pub(crate) port: u16,
    /// TLS from the first byte.
    pub(crate) tls_port: u16,
    delivered: AtomicU32,
}

impl Dovecot {
    /// Starts one with an empty Inbox.
    pub(crate) fn start() -> Self {
        Self::start_with("")
    }

    /// Starts one with more lines of configuration.
    pub(crate) fn start_with(more: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("dovecot").tempdir().unwrap();
        // Dovecot's processes drop to another user when they are started by root.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        make_certificates(folder.path());
        let (port, tls_port) = (super::free_port(), super::free_port());
        fs::write(folder.path().join("users"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).unwrap();
        fs::File::create(folder.path().join("log")).unwrap();
        fs::set_permissions(folder.path().join("log"), fs::Permissions::from_mode(0o666)).unwrap();
        fs::write(folder.path().join("conf"), configuration(folder.path(), port, tls_port, more)).unwrap();
        let mut dovecot = Self { folder, process: None, port, tls_port, delivered: AtomicU32::new(0) };
        dovecot.make_folder("");
        dovecot.resume();
        dovecot
    }

    /// Starts the process, after [`Self::stop`] with everything as it was.
    pub(crate) fn resume(&mut self) {
        let log = fs::File::create(self.folder.path().join("stderr")).unwrap();
        let mut command = Command::new("/usr/sbin/dovecot");
        command.arg("-F").arg("-c").arg(self.folder.path().join("conf"));
        self.process = Some(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap());
        let address = SocketAddr::from(([127, 0, 0, 1], self.port));
        super::await_condition("Dovecot listens", || {
            let still_there = self.process.as_mut().unwrap().try_wait().unwrap().is_none();
            assert!(still_there, "Dovecot ended: {}", fs::read_to_string(self.folder.path().join("stderr")).unwrap());
            TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
        });
    }

    /// Ends the process and its children; the mail stays.
    pub(crate) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // The master ends its children on SIGTERM; SIGKILL would leave them behind.
            Command::new("kill").arg(process.id().to_string()).status().unwrap();
            process.wait().unwrap();
        }
    }

    /// The authority's certificate.
    pub(crate) fn ca_file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// The Inbox.
    pub(crate) fn maildir(&self) -> PathBuf {
        self.folder.path().join("Maildir")
    }

    /// Makes a folder of the Maildir: `.Junk`, or the Inbox by an empty name.
    pub(crate) fn make_folder(&self, folder: &str) {
        for part in ["", "cur", "new", "tmp"] {
            let path = self.maildir().join(folder).join(part);
            fs::create_dir_all(&path).unwrap();
            give_to_mail_owner(&path);
        }
    }

    /// Delivers a message into the Inbox, as a mail server does: written in `tmp`, then moved.
    pub(crate) fn deliver(&self, message: &[u8], received: SystemTime) -> PathBuf {
        self.deliver_into("", message, received)
    }

    /// Delivers a message into a folder of the Maildir (`.Junk`), which must be there.
    pub(crate) fn deliver_into(&self, folder: &str, message: &[u8], received: SystemTime) -> PathBuf {
        let number = self.delivered.fetch_add(1, Ordering::Relaxed);
        let name = format!("1686880000.M{number:06}P1.test");
        let root = self.maildir().join(folder);
        let (tmp, new) = (root.join("tmp").join(&name), root.join("new").join(&name));
        let mut file = fs::File::create(&tmp).unwrap();
        file.write_all(message).unwrap();
        file.set_modified(received).unwrap();
        drop(file);
        give_to_mail_owner(&tmp);
        fs::rename(&tmp, &new).unwrap();
        new
    }

    /// Stops, forgets which UID is which message, and starts again: UIDVALIDITY is another then.
    #[expect(
        clippy::disallowed_methods,
        reason = "Dovecot makes UIDVALIDITY from the system's time, so that must pass"
    )]
    pub(crate) fn forget_uids(&mut self) {
        self.stop();
        for entry in fs::read_dir(self.maildir()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::remove_file(path).unwrap();
            }
        }
        // UIDVALIDITY is the second in which it is made.
        let made = fs::metadata(self.folder.path().join("stderr")).unwrap().modified().unwrap();
        super::await_condition("the next second", || SystemTime::now().duration_since(made).unwrap().as_secs() >= 2);
        self.resume();
    }

    /// Every message of the Inbox by name.
    fn messages(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for part in ["cur", "new"] {
            found.extend(fs::read_dir(self.maildir().join(part)).unwrap().map(|entry| entry.unwrap().path()));
        }
        found.sort_by_key(|path| path.file_name().unwrap().to_owned());
        found
    }

    /// The flags of every message of the Inbox (the letters of a Maildir), sorted.
    pub(crate) fn flags(&self) -> Vec<String> {
        let names = self.messages().into_iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
        let mut flags: Vec<String> =
            names.map(|name| name.split_once(":2,").map_or(String::new(), |(_, flags)| flags.to_owned())).collect();
        flags.sort();
        flags
    }

    /// Deletes a message of the Inbox, counted from 0 in the order of delivery.
    pub(crate) fn delete(&self, which: usize) {
        fs::remove_file(&self.messages()[which]).unwrap();
    }

    /// Gives the user another password.
    pub(crate) fn set_password(&self, password: &str) {
        fs::write(self.folder.path().join("users"), format!("{USER}:{{PLAIN}}{password}\n")).unwrap();
    }

    /// What the server has logged.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Who owns the mail: ourselves, or where we are root, the user that Debian has for this.
fn mail_owner() -> (u32, u32) {
    static OWNER: OnceLock<(u32, u32)> = OnceLock::new();
    *OWNER.get_or_init(|| {
        let user = if run("id", &["-u"]).trim() == "0" { "mail" } else { "" };
        let id = |what: &str| {
            let arguments: Vec<&str> = [what, user].into_iter().filter(|word| !word.is_empty()).collect();
            run("id", &arguments).trim().parse().unwrap()
        };
        (id("-u"), id("-g"))
    })
}

fn give_to_mail_owner(path: &Path) {
    let (uid, gid) = mail_owner();
    chown(path, Some(uid), Some(gid)).unwrap();
}

fn configuration(folder: &Path, port: u16, tls_port: u16, more: &str) -> String {
    let me = run("id", &["-un"]).trim().to_owned();
    // Dovecot serves no mail as root and lets nobody log in as root: then it is Debian's own users that do.
    let (internal, login) = if me == "root" { ("dovecot", "dovenull") } else { (me.as_str(), me.as_str()) };
    let (uid, gid) = mail_owner();
    let home = folder.display();
    format!(
        "protocols = imap\n\
         base_dir = {home}/run\n\
         log_path = {home}/log\n\
         state_dir = {home}/state\n\
         listen = 127.0.0.1\n\
         default_internal_user = {internal}\n\
         default_login_user = {login}\n\
         first_valid_uid = 0\n\
         first_valid_gid = 0\n\
         ssl = yes\n\
         ssl_cert = <{home}/server.pem\n\
         ssl_key = <{home}/server.key\n\
         disable_plaintext_auth = no\n\
         auth_mechanisms = plain login\n\
         mail_location = maildir:~/\n\
         mail_fsync = never\n\
         mailbox_idle_check_interval = 1 s\n\
         service anvil {{\n chroot =\n }}\n\
         service imap-login {{\n chroot =\n inet_listener imap {{\n port = {port}\n }}\n \
         inet_listener imaps {{\n port = {tls_port}\n }}\n }}\n\
         service auth {{\n chroot =\n }}\n\
         service stats {{\n chroot =\n }}\n\
         passdb {{\n driver = passwd-file\n args = {home}/users\n }}\n\
         userdb {{\n driver = static\n args = uid={uid} gid={gid} home={home}/Maildir\n }}\n\
         {more}\n"
    )
}

/// An authority and a certificate for `localhost` and 127.0.0.1 signed by it.
fn make_certificates(folder: &Path) {
    let at = |name: &str| folder.join(name).display().to_string();
    let subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    let ca = ["req", "-x509", "-subj", "/CN=throw-away", "-keyout", &at("ca.key"), "-out", &at("ca.pem")];
    run("openssl", &[&ca[..], &key[..]].concat());
    let leaf = [
        "req",
        "-x509",
        "-CA",
        &at("ca.pem"),
        "-CAkey",
        &at("ca.key"),
        "-addext",
        "basicConstraints=critical,CA:FALSE",
    ];
    let out = ["-keyout", &at("server.key"), "-out", &at("server.pem")];
    run("openssl", &[&leaf[..], &subject[..], &key[..], &out[..]].concat());
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
