use std::cell::Cell;
use std::rc::Rc;

use super::{Eyes, photo};
use crate::documents::limits::{Allowance, Limits};

/// Whether a JPEG of so many scans is looked at.
fn is_looked_at(scans: usize) -> bool {
    let looked = Rc::new(Cell::new(false));
    let noted = Rc::clone(&looked);
    let eyes = Eyes::new(move |_| {
        noted.set(true);
        Some(Vec::new())
    });
    let jpeg = [&[0xFF, 0xD8, 0xFF, 0xDB][..], &[0xFF, 0xDA, 0, 0x55].repeat(scans), &[0; 9000]].concat();
    let mut allowance = Allowance { eyes: Some(eyes), ..Allowance::new(&Limits::default()) };
    photo(&jpeg, &mut allowance);
    looked.get()
}

#[test]
fn a_picture_that_is_drawn_a_thousand_times_over_is_not_looked_at() {
    assert!(is_looked_at(10));
    assert!(!is_looked_at(1000));
}
