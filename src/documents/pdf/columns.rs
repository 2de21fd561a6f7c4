//! Finds what stands side by side on a page (a letterhead's two columns, a signature beside `Nơi nhận`) and parts it into
//! a left and a right block, so that each is read whole, as people do. A gap that stays open over several rows says where
//! the blocks may be; that the program wrote one whole before the other, or that both are centred for themselves, says
//! that they are blocks. Rows of a list or of a table without rules stay rows.

use super::lines::Row;
use super::walk::Page;

/// A gap this wide, in sizes, is looked at. Blanks of justified lines may be as wide; what is written line by line stays so.
const WIDE: f32 = 1.0;
/// Where the longest lines of two cells meet, at least so much stays open, in sizes: the cells' own margins.
const OPEN: f32 = 0.6;
/// Rows this far apart, in sizes, are of one block: a signer's name stands five lines below his office.
const FAR: f32 = 8.0;
/// Rows this near, in sizes, follow each other.
const NEAR: f32 = 1.9;
/// Middles, or left edges, this near, in sizes, are on one axis.
const AXIS: f32 = 0.6;
/// A block of more rows is a page's half.
const MOST_ROWS: usize = 120;
/// Gaps of one row that are tried.
const MOST_GAPS: usize = 4;

/// What is read one after the other.
pub(super) enum Piece<'p> {
    Row(Row<'p>),
    /// The left block, and the right one.
    Beside(Vec<Row<'p>>, Vec<Row<'p>>),
}

/// Parts the rows of a page, which come from the top.
pub(super) fn pieces<'p>(page: &Page, rows: Vec<Row<'p>>) -> Vec<Piece<'p>> {
    let extents: Vec<Extent> = rows.iter().map(|row| Extent::of(page, row)).collect();
    let mut pairs: Vec<Pair> = Vec::new();
    let mut from = 0;
    for (seed, extent) in extents.iter().enumerate() {
        let mut gaps = extent.wide_gaps().chain(extents.get(seed + 1).and_then(|below| extent.gap_beside(below)));
        if seed >= from
            && let Some(found) = gaps.find_map(|gap| pairs_around(page, &rows, &extents, from, seed, gap))
        {
            from = found.last().map_or(from, |pair| pair.last + 1);
            pairs.extend(found);
        }
    }
    let mut pairs = pairs.into_iter().peekable();
    let mut pieces = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (place, row) in rows.into_iter().enumerate() {
        let Some(pair) = pairs.peek().filter(|pair| pair.first <= place) else {
            pieces.push(Piece::Row(row));
            continue;
        };
        let parts = row.split_at(pair.gutter);
        left.extend(Some(parts.0).filter(|row| row.says_something(page)));
        right.extend(Some(parts.1).filter(|row| row.says_something(page)));
        if pair.last == place {
            pieces.push(Piece::Beside(std::mem::take(&mut left), std::mem::take(&mut right)));
            pairs.next();
        }
    }
    pieces
}

/// A gap, from the left to the right.
type Gap = (f32, f32);

/// Where a row's letters stand, and what is open between them.
struct Extent {
    left: f32,
    right: f32,
    baseline: f32,
    size: f32,
    gaps: Vec<Gap>,
}

impl Extent {
    fn of(page: &Page, row: &Row<'_>) -> Self {
        let mut extent = Self {
            left: f32::INFINITY,
            right: f32::NEG_INFINITY,
            baseline: row.baseline,
            size: row.size,
            gaps: Vec::new(),
        };
        for glyph in row.glyphs.iter().filter(|glyph| !page.is_blank(glyph)) {
            if glyph.left - extent.right > OPEN * row.size && extent.right.is_finite() {
                extent.gaps.push((extent.right, glyph.left));
            }
            extent.left = extent.left.min(glyph.left);
            extent.right = extent.right.max(glyph.right);
        }
        extent
    }

    /// From the widest.
    fn wide_gaps(&self) -> impl Iterator<Item = Gap> + use<> {
        let mut gaps: Vec<Gap> = self.gaps.iter().filter(|gap| width(**gap) > WIDE * self.size).copied().collect();
        gaps.sort_by(|one, other| width(*other).total_cmp(&width(*one)));
        gaps.into_iter().take(MOST_GAPS)
    }

    /// What is open between a row and the one below where they stand on different sides.
    fn gap_beside(&self, below: &Self) -> Option<Gap> {
        let gaps = [(self.right, below.left), (below.right, self.left)];
        gaps.into_iter().find(|gap| width(*gap) > WIDE * self.size.max(below.size))
    }

    /// What of a gap stays open in this row.
    fn open(&self, gap: Gap) -> Option<Gap> {
        let beside = [(f32::NEG_INFINITY, self.left), (self.right, f32::INFINITY)];
        let open = self.gaps.iter().chain(&beside).map(|own| (own.0.max(gap.0), own.1.min(gap.1)));
        open.max_by(|one, other| width(*one).total_cmp(&width(*other))).filter(|open| width(*open) > OPEN * self.size)
    }

    fn apart(&self, other: &Self) -> f32 {
        (self.baseline - other.baseline).abs() / self.size.max(other.size)
    }
}

fn width(gap: Gap) -> f32 {
    gap.1 - gap.0
}

/// Two blocks side by side: rows of the page, first and last, and where the left one ends.
#[derive(Debug)]
struct Pair {
    first: usize,
    last: usize,
    gutter: f32,
}

/// The blocks around a gap of one row, from the top; `None` where its two sides are one line.
fn pairs_around(
    page: &Page,
    rows: &[Row<'_>],
    extents: &[Extent],
    from: usize,
    seed: usize,
    mut gap: Gap,
) -> Option<Vec<Pair>> {
    let (mut first, mut last) = (seed, seed);
    // Downwards first: above a signature stands running text, whose short last line would narrow the gap.
    for place in seed + 1..extents.len().min(seed + MOST_ROWS) {
        let (above, extent) = (extents.get(last)?, extents.get(place)?);
        let Some(open) = extent.open(gap).filter(|_| extent.apart(above) < FAR) else { break };
        (gap, last) = (open, place);
    }
    for place in (from.max(seed.saturating_sub(MOST_ROWS))..seed).rev() {
        let (below, extent) = (extents.get(first)?, extents.get(place)?);
        let Some(open) = extent.open(gap).filter(|_| extent.apart(below) < FAR) else { break };
        (gap, first) = (open, place);
    }
    let gutter = gap.0.midpoint(gap.1);
    let mut strips = strips(page, rows, first, last, gutter);
    let runs_into = |place: usize| {
        let (Some(row), Some(above)) = (extents.get(place), place.checked_sub(1).and_then(|above| extents.get(above)))
        else {
            return false;
        };
        row.apart(above) < NEAR
    };
    strips.sort_by_key(|strip| strip.written);
    let runs: Vec<&[Strip]> = strips.chunk_by(|one, next| one.right_side == next.right_side).collect();
    let written = runs.windows(2).filter_map(|pair| match pair {
        [left, right] => pair_of(left, right, &strips, gutter, runs_into),
        _ => None,
    });
    let mut found: Vec<Pair> = written.collect();
    found.sort_by_key(|pair| pair.first);
    if found.is_empty() {
        // Written row by row, or in no order.
        let (left, right): (Vec<Strip>, Vec<Strip>) = strips.iter().copied().partition(|strip| !strip.right_side);
        let centred = is_centred(&left) && is_centred(&right);
        found.extend(pair_of(&left, &right, &strips, gutter, runs_into).filter(|_| centred));
    }
    (!found.is_empty()).then_some(found)
}

/// What a row has on one side of the gap.
#[derive(Clone, Copy, Debug)]
struct Strip {
    row: usize,
    right_side: bool,
    /// When its first letter was written.
    written: usize,
    left: f32,
    right: f32,
    baseline: f32,
    size: f32,
}

fn strips(page: &Page, rows: &[Row<'_>], first: usize, last: usize, gutter: f32) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (place, row) in rows.iter().enumerate().take(last + 1).skip(first) {
        for right_side in [false, true] {
            let on_side = |middle: f32| (middle > gutter) == right_side;
            let glyphs = row.glyphs.iter().filter(|glyph| on_side(glyph.middle()) && !page.is_blank(glyph));
            let strip = glyphs.fold(None, |strip: Option<Strip>, glyph| {
                let (left, right, written) = (glyph.left, glyph.right, glyph.written());
                let (baseline, size) = (row.baseline, row.size);
                let alone = Strip { row: place, right_side, written, left, right, baseline, size };
                Some(strip.map_or(alone, |strip| Strip {
                    left: strip.left.min(left),
                    right: strip.right.max(right),
                    written: strip.written.min(written),
                    ..strip
                }))
            });
            strips.extend(strip);
        }
    }
    strips
}

/// A left and a right block of `all` that stand side by side, one of them more than a line; `None` where they do not.
/// What begins higher on the left, or ends lower on the right, is read in its place anyhow: it belongs to its block only
/// where it stands on the block's axis.
fn pair_of(
    left: &[Strip],
    right: &[Strip],
    all: &[Strip],
    gutter: f32,
    runs_into: impl Fn(usize) -> bool,
) -> Option<Pair> {
    if left.first()?.right_side || !right.first()?.right_side {
        return None;
    }
    let (mut left, mut right) = (left.to_vec(), right.to_vec());
    left.sort_by_key(|strip| strip.row);
    right.sort_by_key(|strip| strip.row);
    let above = left.iter().take_while(|strip| right.first().is_some_and(|right| strip.row < right.row)).count();
    let mut kept = above;
    while let (Some(strip), Some(rest)) = (kept.checked_sub(1).and_then(|place| left.get(place)), left.get(kept..)) {
        if !strip.is_near(rest.first()?) || !strip.on_axis_of(rest) {
            break;
        }
        kept -= 1;
    }
    if left.get(kept).is_some_and(|strip| runs_into(strip.row)) {
        kept = above;
    }
    left.drain(..kept);
    let bottom = left.last()?.row;
    let beside = right.iter().take_while(|strip| strip.row <= bottom).count();
    let mut kept = beside;
    while let (Some(strip), Some(rest)) = (right.get(kept), right.get(..kept)) {
        let last = rest.last()?;
        let belongs = strip.centred_on(rest) || strip.is_near(last) && strip.on_axis_of(rest);
        if !belongs {
            break;
        }
        kept += 1;
    }
    right.truncate(kept);
    let first = left.first()?.row.min(right.first()?.row);
    let last = bottom.max(right.last()?.row);
    let within = all.iter().filter(|strip| (first..=last).contains(&strip.row)).count();
    let tall = left.len().max(right.len()) > 1;
    (tall && within == left.len() + right.len()).then_some(Pair { first, last, gutter })
}

impl Strip {
    fn is_near(&self, other: &Self) -> bool {
        (self.baseline - other.baseline).abs() < NEAR * self.size.max(other.size)
    }

    fn centred_on(&self, others: &[Self]) -> bool {
        let others = middle_of(others.iter().map(|strip| strip.left.midpoint(strip.right)));
        others.is_some_and(|middle| (self.left.midpoint(self.right) - middle).abs() < AXIS * self.size)
    }

    fn on_axis_of(&self, others: &[Self]) -> bool {
        let edge = middle_of(others.iter().map(|strip| strip.left));
        self.centred_on(others) || edge.is_some_and(|edge| (self.left - edge).abs() < AXIS * self.size)
    }
}

/// Several lines of different lengths with one middle.
fn is_centred(block: &[Strip]) -> bool {
    let widths = || block.iter().map(|strip| strip.right - strip.left);
    let size = block.iter().map(|strip| strip.size).fold(0.0, f32::max);
    let differ = widths().fold(f32::NEG_INFINITY, f32::max) - widths().fold(f32::INFINITY, f32::min) > 2.0 * size;
    differ && block.iter().all(|strip| strip.centred_on(block))
}

/// The median.
fn middle_of(places: impl Iterator<Item = f32>) -> Option<f32> {
    let mut places: Vec<f32> = places.collect();
    places.sort_by(f32::total_cmp);
    places.get(places.len() / 2).copied()
}
