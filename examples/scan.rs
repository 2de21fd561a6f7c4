use std::path::PathBuf;
fn walk(p: &PathBuf, out: &mut Vec<PathBuf>) {
    if p.is_dir() {
        let mut v: Vec<_> = std::fs::read_dir(p).unwrap().map(|e| e.unwrap().path()).collect();
        v.sort();
        for q in v {
            walk(&q, out);
        }
    } else {
        out.push(p.clone());
    }
}
#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let dump = if args.first().map(|a| a.starts_with("--dump=")).unwrap_or(false) {
        Some(args.remove(0)[7..].to_owned())
    } else {
        None
    };
    let mut files = vec![];
    for a in &args {
        walk(&PathBuf::from(a), &mut files);
    }
    let exe = std::env::current_exe().unwrap();
    let program = exe.parent().unwrap().parent().unwrap().join("tiepnhan");
    let readers = tiepnhan::documents::Readers::new(program, 2);
    for f in files {
        let bytes = std::fs::read(&f).unwrap();
        let name = f.file_name().unwrap().to_string_lossy().into_owned();
        let name = name.split_once("__").map(|(_, n)| n.to_owned()).unwrap_or(name);
        let t = std::time::Instant::now();
        let d = readers.read(&name, &bytes).await;
        let ms = t.elapsed().as_millis();
        let text = d.text();
        let ps: Vec<String> = d.problems.iter().map(|p| format!("{p:?}")).collect();
        println!(
            "{}\t{:?}\t{}\tblocks={} tables={} chars={} members={} signers={:?}\t{}ms",
            f.display(),
            d.format,
            ps.join("+"),
            d.blocks.len(),
            d.tables().count(),
            text.chars().count(),
            d.members.len(),
            d.signers,
            ms
        );
        for m in &d.members {
            println!(
                "    - {} {:?} {:?} chars={}",
                m.name,
                m.document.format,
                m.document.problems,
                m.document.text().chars().count()
            );
        }
        if let Some(dir) = &dump {
            std::fs::create_dir_all(dir).unwrap();
            std::fs::write(format!("{dir}/{}.txt", f.file_name().unwrap().to_string_lossy()), format!("{text}"))
                .unwrap();
            std::fs::write(
                format!("{dir}/{}.json", f.file_name().unwrap().to_string_lossy()),
                serde_json::to_string_pretty(&d).unwrap(),
            )
            .unwrap();
        }
    }
}
