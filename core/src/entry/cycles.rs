//! Entries that claim to have seen each other are tied into one knot, so that the rest of the order stands.

/// The strongly connected components of the graph by Tarjan's algorithm, without recursion: a hostile chain of claims
/// may be as long as it likes. Gives the members of each knot, ascending, and the knots that each knot has seen. Knots
/// are numbered by their smallest member.
pub(super) fn tie(seen: &[Vec<usize>]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut members = components(seen);
    for knot in &mut members {
        knot.sort_unstable();
    }
    members.sort_unstable_by_key(|knot| knot[0]);
    let mut knot_of = vec![0; seen.len()];
    for (knot, entries) in members.iter().enumerate() {
        for entry in entries {
            knot_of[*entry] = knot;
        }
    }
    let graph = members
        .iter()
        .enumerate()
        .map(|(knot, entries)| {
            let mut parents: Vec<usize> =
                entries.iter().flat_map(|e| &seen[*e]).map(|e| knot_of[*e]).filter(|k| *k != knot).collect();
            parents.sort_unstable();
            parents.dedup();
            parents
        })
        .collect();
    (members, graph)
}

fn components(graph: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut number = vec![UNSEEN; graph.len()];
    let mut lowest = vec![0; graph.len()];
    let mut stacked = vec![false; graph.len()];
    let (mut stack, mut found, mut count) = (Vec::new(), Vec::new(), 0);
    for root in 0..graph.len() {
        if number[root] != UNSEEN {
            continue;
        }
        // Each frame is an entry and how many of its edges were followed.
        let mut frames = vec![(root, 0)];
        while let Some((entry, followed)) = frames.pop() {
            if followed == 0 {
                (number[entry], lowest[entry]) = (count, count);
                count += 1;
                stack.push(entry);
                stacked[entry] = true;
            } else {
                let child = graph[entry][followed - 1];
                if stacked[child] {
                    lowest[entry] = lowest[entry].min(lowest[child]);
                }
            }
            if let Some(&child) = graph[entry].get(followed) {
                frames.push((entry, followed + 1));
                if number[child] == UNSEEN {
                    frames.push((child, 0));
                }
            } else if lowest[entry] == number[entry] {
                let from = stack.iter().rposition(|e| *e == entry).unwrap_or(0);
                let knot = stack.split_off(from);
                for member in &knot {
                    stacked[*member] = false;
                }
                found.push(knot);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_one_knot_and_what_follows_it_is_not() {
        // 0 ← 1 ⇄ 2 ← 3, and 4 by itself.
        let (members, graph) = tie(&[vec![], vec![0, 2], vec![1], vec![2], vec![]]);
        assert_eq!(members, [vec![0], vec![1, 2], vec![3], vec![4]]);
        assert_eq!(graph, [vec![], vec![0], vec![1], vec![]]);
    }

    #[test]
    fn a_very_long_ring_needs_no_stack() {
        let length = 200_000;
        let ring: Vec<Vec<usize>> = (0..length).map(|n| vec![(n + 1) % length]).collect();
        assert_eq!(tie(&ring).0.len(), 1);
    }
}
