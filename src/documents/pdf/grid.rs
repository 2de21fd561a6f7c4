//! Turns the rules of a page into tables: rules that touch are one table, their places are its columns and rows, and two
//! places with no rule between them are one merged cell.

use super::rules::Rule;

/// Rules this near, in points, are one; rules that miss each other by so much still touch.
const NEAR: f32 = 3.5;
/// More columns or rows than this are no table.
const MOST: usize = 400;

/// A table's lines on the page.
#[derive(Debug)]
pub(super) struct Grid {
    /// From the left.
    pub(super) columns: Vec<f32>,
    /// From the top, so falling.
    pub(super) rows: Vec<f32>,
    rules: Vec<Rule>,
}

/// The tables of a page, from the top. A frame around text is none.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    let mut grids: Vec<Grid> = touching(rules)
        .into_iter()
        .filter_map(|rules| {
            let columns = places(rules.iter().filter(|rule| !rule.level).map(|rule| rule.at));
            let mut rows = places(rules.iter().filter(|rule| rule.level).map(|rule| rule.at));
            rows.reverse();
            let cells = columns.len().saturating_sub(1) * rows.len().saturating_sub(1);
            let fits = cells > 1 && columns.len() <= MOST && rows.len() <= MOST;
            fits.then_some(Grid { columns, rows, rules })
        })
        .collect();
    grids.sort_by(|one, other| other.top().total_cmp(&one.top()));
    grids
}

/// Groups of rules that touch each other, by following each rule to those it crosses.
fn touching(rules: &[Rule]) -> Vec<Vec<Rule>> {
    /// Drawings have more; looking at each pair of them would take too long.
    const MOST_TOGETHER: usize = 4_000;
    let mut left: Vec<Rule> = rules.iter().take(MOST_TOGETHER).copied().collect();
    let mut groups = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut next = 0;
        while let Some(rule) = group.get(next).copied() {
            next += 1;
            let (met, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|other| touch(&rule, other));
            group.extend(met);
            left = rest;
        }
        groups.push(group);
    }
    groups
}

fn touch(one: &Rule, other: &Rule) -> bool {
    let within = |at: f32, rule: &Rule| at > rule.from - NEAR && at < rule.to + NEAR;
    if one.level == other.level {
        // Pieces of one line, end to end.
        (one.at - other.at).abs() < NEAR && one.from < other.to + NEAR && other.from < one.to + NEAR
    } else {
        within(one.at, other) && within(other.at, one)
    }
}

/// Places of lines, rising; those near each other are one.
fn places(all: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut places: Vec<f32> = all.collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|next, kept| *next - *kept < NEAR);
    places
}

impl Grid {
    pub(super) fn top(&self) -> f32 {
        self.rows.first().copied().unwrap_or(0.0)
    }

    /// The cell at a point: row and column; `None` outside.
    pub(super) fn cell_at(&self, right: f32, up: f32) -> Option<(usize, usize)> {
        let column = self.columns.windows(2).position(|edges| matches!(edges, [a, b] if *a <= right && right < *b))?;
        let row = self.rows.windows(2).position(|edges| matches!(edges, [a, b] if *a > up && up >= *b))?;
        Some((row, column))
    }

    /// For each row and column, the first place of the merged cell that it belongs to.
    pub(super) fn firsts(&self) -> Vec<Vec<(usize, usize)>> {
        let rows = self.rows.len().saturating_sub(1);
        let columns = self.columns.len().saturating_sub(1);
        let mut firsts: Vec<Vec<(usize, usize)>> = Vec::new();
        for row in 0..rows {
            let mut line: Vec<(usize, usize)> = Vec::new();
            for column in 0..columns {
                let before = column.checked_sub(1).filter(|_| !self.parted_beside(row, column));
                let above = row.checked_sub(1).filter(|_| !self.parted_above(row, column));
                let first = match (before.and_then(|before| line.get(before)), above) {
                    (Some(first), _) => *first,
                    (None, Some(above)) => {
                        firsts.get(above).and_then(|line| line.get(column)).copied().unwrap_or((row, column))
                    }
                    (None, None) => (row, column),
                };
                line.push(first);
            }
            firsts.push(line);
        }
        firsts
    }

    /// How wide the merged cell is that begins at each row and column.
    pub(super) fn widths(&self, firsts: &[Vec<(usize, usize)>]) -> Vec<Vec<f32>> {
        let cells = |row: usize| {
            let edges = self.columns.windows(2).enumerate();
            edges.map(move |(column, edges)| {
                let places = firsts.get(row).into_iter().flatten().zip(self.columns.iter().skip(1));
                let right = places.filter(|(first, _)| **first == (row, column)).map(|(_, right)| *right).last();
                edges.first().zip(right).map_or(0.0, |(left, right)| right - left)
            })
        };
        (0..firsts.len()).map(|row| cells(row).collect()).collect()
    }

    fn middle(edges: &[f32], place: usize) -> f32 {
        let edge = |place: usize| edges.get(place).copied().unwrap_or(0.0);
        edge(place).midpoint(edge(place + 1))
    }

    /// Whether an upright rule stands left of the cell.
    fn parted_beside(&self, row: usize, column: usize) -> bool {
        self.has(false, self.columns.get(column).copied().unwrap_or(0.0), Self::middle(&self.rows, row))
    }

    /// Whether a level rule lies over the cell.
    fn parted_above(&self, row: usize, column: usize) -> bool {
        self.has(true, self.rows.get(row).copied().unwrap_or(0.0), Self::middle(&self.columns, column))
    }

    fn has(&self, level: bool, at: f32, along: f32) -> bool {
        self.rules.iter().any(|rule| {
            rule.level == level && (rule.at - at).abs() < NEAR && rule.from - NEAR < along && along < rule.to + NEAR
        })
    }
}
