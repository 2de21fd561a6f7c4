//! SMTP servers of the test's own: a real one (Debian's exim4-daemon-light, with TLS, AUTH and a Maildir), and a scripted
//! one that fails at whatever point a test names.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;
use tiepnhan::config::{Secret, Security};
use tiepnhan::outgoing::SmtpServer;

/// The one user.
pub(crate) const USER: &str = "office@example.vn";
/// The user's password.
pub(crate) const PASSWORD: &str = "pass word 1";

/// A running Exim. It takes letters from the logged-in user only; to `nobody@` it says 550, to `later@` 450.
pub(crate) struct Exim {
    folder: TempDir,
    process: Child,
    starttls_port: u16,
    tls_port: u16,
}

impl Exim {
    /// Starts one with an empty Maildir.
    pub(crate) fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("exim").tempdir().unwrap();
        let (starttls_port, tls_port) = (super::free_port(), super::free_port());
        make_certificates(folder.path());
        let conf = configuration(folder.path(), starttls_port, tls_port);
        fs::write(folder.path().join("conf"), conf).unwrap();
        fs::create_dir(folder.path().join("spool")).unwrap();
        fs::create_dir(folder.path().join("mail")).unwrap();
        give_to_exim(folder.path());
        let log = fs::File::create(folder.path().join("stderr")).unwrap();
        let mut command = Command::new("/usr/sbin/exim4");
        command.arg("-C").arg(folder.path().join("conf")).arg("-bdf");
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let mut exim = Self { folder, process, starttls_port, tls_port };
        for port in [starttls_port, tls_port] {
            let address = SocketAddr::from(([127, 0, 0, 1], port));
            super::await_condition("Exim listens", || {
                let ended = exim.process.try_wait().unwrap();
                assert!(ended.is_none(), "Exim ended: {}", exim.log());
                TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
            });
        }
        exim
    }

    /// How to reach it; `Security::None` is not offered.
    pub(crate) fn server(&self, security: Security) -> SmtpServer {
        SmtpServer {
            host: "localhost".to_owned(),
            port: if security == Security::Tls { self.tls_port } else { self.starttls_port },
            security,
            user: Some(USER.to_owned()),
            password: Some(Secret::new(PASSWORD.to_owned())),
            ca_file: Some(self.folder.path().join("ca.pem")),
            from: USER.to_owned(),
        }
    }

    /// The letters that it has delivered, once there are so many.
    pub(crate) fn await_delivered(&self, count: usize) -> Vec<Vec<u8>> {
        super::await_condition(&format!("Exim delivers: {}", self.log()), || self.delivered().len() >= count);
        let delivered = self.delivered();
        assert_eq!(delivered.len(), count, "{}", self.log());
        delivered.iter().map(|path| fs::read(path).unwrap()).collect()
    }

    /// The files in the Maildir.
    pub(crate) fn delivered(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path().join("mail/new"));
        let mut files: Vec<PathBuf> = entries.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        format!("{}{}{}", read("stderr"), read("spool/log-main"), read("spool/log-panic"))
    }
}

impl Drop for Exim {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Started by root, Exim goes on as its own user, and delivers as it.
fn give_to_exim(folder: &Path) {
    if run("id", &["-u"]).trim() != "0" {
        return;
    }
    let number = |flag: &str| run("id", &[flag, "Debian-exim"]).trim().parse::<u32>().unwrap();
    let (user, group) = (number("-u"), number("-g"));
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    for name in ["spool", "mail", "server.key", "server.pem"] {
        chown(folder.join(name), Some(user), Some(group)).unwrap();
    }
}

fn configuration(folder: &Path, starttls_port: u16, tls_port: u16) -> String {
    let at = folder.display();
    let is_root = run("id", &["-u"]).trim() == "0";
    let own = |flag: &str| if is_root { "Debian-exim".to_owned() } else { run("id", &[flag]).trim().to_owned() };
    let (user, group) = (own("-un"), own("-gn"));
    format!(
        r"
primary_hostname = localhost
spool_directory = {at}/spool
log_file_path = {at}/spool/log-%s
pid_file_path = {at}/spool/pid
exim_user = {user}
exim_group = {group}
deliver_drop_privilege
keep_environment =
local_interfaces = 127.0.0.1
daemon_smtp_ports = {starttls_port} : {tls_port}
tls_on_connect_ports = {tls_port}
tls_advertise_hosts = *
tls_certificate = {at}/server.pem
tls_privatekey = {at}/server.key
acl_smtp_rcpt = rcpt
begin acl
rcpt:
  deny !authenticated = *
       message = log in first
  deny local_parts = nobody
       message = 5.1.1 no such mailbox
  defer local_parts = later
       message = 4.2.1 mailbox is busy
  accept
begin routers
all:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = {at}/mail
  maildir_format
  user = {user}
  group = {group}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_advertise_condition = ${{if def:tls_in_cipher}}
  server_condition = ${{if and{{{{eq{{$auth2}}{{{USER}}}}}{{eq{{$auth3}}{{{PASSWORD}}}}}}}}}
"
    )
}

fn make_certificates(folder: &Path) {
    let at = |name: &str| folder.join(name).display().to_string();
    let subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    let ca = ["req", "-x509", "-subj", "/CN=throw-away", "-keyout", &at("ca.key"), "-out", &at("ca.pem")];
    run("openssl", &[&ca[..], &key[..]].concat());
    let signed = ["req", "-x509", "-CA", &at("ca.pem"), "-CAkey", &at("ca.key")];
    let leaf = ["-addext", "basicConstraints=critical,CA:FALSE"];
    let out = ["-keyout", &at("server.key"), "-out", &at("server.pem")];
    run("openssl", &[&signed[..], &leaf[..], &subject[..], &key[..], &out[..]].concat());
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the scripted server does at one point.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    /// Answers with this line.
    Say(&'static str),
    /// Closes the connection.
    Drop,
    /// Says nothing until the client goes away.
    Hang,
}

/// What the scripted server does, point by point. `Default`: all is well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Script {
    /// On connection.
    pub(crate) greeting: Act,
    /// To MAIL.
    pub(crate) mail: Act,
    /// To RCPT.
    pub(crate) rcpt: Act,
    /// To DATA.
    pub(crate) data: Act,
    /// To the final dot.
    pub(crate) end: Act,
}

impl Default for Script {
    fn default() -> Self {
        let fine = Act::Say("250 2.0.0 fine");
        Self { greeting: Act::Say("220 scripted"), mail: fine, rcpt: fine, data: Act::Say("354 go on"), end: fine }
    }
}

/// A running scripted server; it offers neither TLS nor AUTH.
pub(crate) struct Scripted {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    /// Starts one, which serves any number of connections one after the other until the test ends.
    pub(crate) fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&heard);
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                // A client that goes away in the middle is what some tests are about.
                let _ = converse(connection.unwrap(), script, &record);
            }
        });
        Self { port, heard }
    }

    /// How to reach it.
    pub(crate) fn server(&self) -> SmtpServer {
        SmtpServer {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security: Security::None,
            from: USER.to_owned(),
            ..SmtpServer::default()
        }
    }

    /// Every line that it has heard.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

/// One conversation; `None` once it is over.
fn converse(connection: TcpStream, script: Script, heard: &Mutex<Vec<String>>) -> Option<()> {
    let mut writer = connection.try_clone().ok()?;
    let mut reader = BufReader::new(connection);
    let mut act = |act: Act, reader: &mut BufReader<TcpStream>| match act {
        Act::Say(line) => write!(writer, "{line}\r\n").ok(),
        Act::Drop => None,
        Act::Hang => {
            reader.read_to_end(&mut Vec::new()).ok();
            None
        }
    };
    act(script.greeting, &mut reader)?;
    let mut in_letter = false;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_owned();
        heard.lock().unwrap().push(line.clone());
        let verb = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        let next = match verb.as_str() {
            "." if in_letter => {
                in_letter = false;
                script.end
            }
            _ if in_letter => continue,
            "EHLO" => Act::Say("250 scripted"),
            "MAIL" => script.mail,
            "RCPT" => script.rcpt,
            "DATA" => {
                in_letter = matches!(script.data, Act::Say(line) if line.starts_with('3'));
                script.data
            }
            "QUIT" => Act::Say("221 bye"),
            _ => Act::Say("500 what?"),
        };
        act(next, &mut reader)?;
    }
}
