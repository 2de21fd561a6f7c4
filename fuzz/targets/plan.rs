//! A plan and a file of working days as an administrator wrote them: read, or every mistake named.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiepnhan::registry;

fuzz_target!(|text: &str| {
    if let Err(findings) = registry::read_plan("plan.toml", text) {
        assert!(!findings.is_empty(), "refused without a reason");
    }
    if let Err(findings) = registry::read_working_days("ngay-nghi.toml", text) {
        assert!(!findings.is_empty(), "refused without a reason");
    }
});
