//! The budgets of documents that are played by what they say. Run with
//! `cargo bench --bench prose`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::{ops::ControlFlow, thread};

use divan::{Bencher, black_box};
use egui::{Context, Role, vec2};
use kittest::State as Tree;
use mdm_console::{
    app::{Lens, Rehearsal, set_up},
    lab::{Lab, contoso},
    lesson::{
        self, Lesson, Pictures, Player, Scene,
        prose::{Kind, Mention},
    },
};

fn main() {
    divan::main();
}

/// A document as long as a procedure in the documentation is, with notes and tokens.
fn document() -> String {
    let step = |number: usize| match number % 5 {
        0 => "1.  In the **Microsoft Intune administration** console, click **Admin**.\n\n",
        1 => "1.  Click **Mobile Device Management**.\n\n    > [!NOTE]\n    > It is set once.\n\n",
        2 => "1.  Click **Overview**. It tells how things are.\n\n",
        3 => "1.  Open the **Groups** workspace. It shows the users.\n\n",
        _ => {
            "1.  In the [!INCLUDE[wit_nextref](a.md)] console, click **Admin** > **Overview**.\n\n"
        }
    };
    let steps: String = (0..25).map(step).collect();
    format!("# A procedure\n\nRead this first. It says what to do.\n\n{steps}")
}

/// Budget: none of its own; it is part of the next ones.
#[divan::bench]
fn a_document_is_read(bencher: Bencher<'_, '_>) {
    let document = document();
    bencher.bench_local(|| Lesson::parse(black_box(&document)).unwrap().steps.len());
}

fn checked(lesson: Lesson, pictures: Pictures) -> usize {
    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    let lens = Lens { size: vec2(1280.0, 800.0), scale: 1.0 };
    let mut rehearsal = Rehearsal::begin(lab, &lesson.head, &[lens]).unwrap();
    let ctx = Context::default();
    set_up(&ctx);
    let size = rehearsal.window_size();
    let player = Player::new(lesson, pictures);
    let mut told = 0;
    let player = lesson::play(&ctx, player, size, &mut rehearsal, &mut |_| {
        told += 1;
        ControlFlow::Continue(())
    });
    let report = player.unwrap().report();
    assert!(report.is_done(), "{:?}", report.steps);
    told
}

/// Five runs of 25 steps each, with two threads.
fn five_runs(pictures: Pictures) {
    let lesson = Lesson::parse(&document()).unwrap();
    thread::scope(|scope| {
        for runs in [3, 2] {
            let lesson = &lesson;
            scope
                .spawn(move || (0..runs).map(|_| checked(lesson.clone(), pictures)).sum::<usize>());
        }
    });
}

/// Budget: 500 ms.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn five_runs_are_checked(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| five_runs(Pictures::LeftOut));
}

/// Budget: 1 s.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn five_runs_are_pictured(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| five_runs(Pictures::Taken));
}

/// The accessibility tree of a window with 2,000 controls, in groups of twenty.
fn controls() -> Tree {
    use egui::accesskit::{Node, NodeId, TreeId, TreeInfo, TreeUpdate};
    let mut nodes = Vec::new();
    let mut groups = Vec::new();
    for group in 0..100_u64 {
        let ids: Vec<NodeId> = (0..20).map(|at| NodeId(1000 + group * 20 + at)).collect();
        for id in &ids {
            let mut node = Node::new(Role::Button);
            node.set_label(format!("Set the Option {}", id.0));
            nodes.push((*id, node));
        }
        let mut node = Node::new(Role::Group);
        node.set_label(format!("Group {group}"));
        node.set_children(ids);
        groups.push(NodeId(1 + group));
        nodes.push((NodeId(1 + group), node));
    }
    let mut window = Node::new(Role::Window);
    window.set_children(groups);
    nodes.push((NodeId(0), window));
    let tree = Some(TreeInfo::new(NodeId(0)));
    Tree::new(TreeUpdate { nodes, tree, tree_id: TreeId::ROOT, focus: NodeId(0) })
}

/// Budget: 0.2 ms for each: a name letter by letter, in another case, in the plural, in a region,
/// and one that nothing bears.
#[divan::bench(args = ["Set the Option 2500", "set the option 2500", "Set the Options 2500", "Nobody"])]
fn a_name_is_resolved_among_2_000_controls(bencher: Bencher<'_, '_>, name: &str) {
    let tree = controls();
    let scene = Scene::new(&tree);
    let what = Mention::of(Kind::Button, name);
    assert_eq!(scene.meaning(&what, &[]).is_ok(), name != "Nobody");
    bencher.bench_local(|| scene.meaning(black_box(&what), &[]).is_ok());
}

/// What is read of a window before names are resolved in it, once for each frame that rests.
#[divan::bench]
fn a_window_with_2_000_controls_is_read(bencher: Bencher<'_, '_>) {
    let tree = controls();
    bencher.bench_local(|| Scene::new(&tree).regions().len());
}
