package studio.longplay.engine.store.folder;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.ProjectId;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.script.ScriptParser;

import java.util.List;
import java.util.Random;

/// A user's work on a project, at random but always the same of the same seed: what a process did
/// that was killed can be done again to compare.
///
/// @param work on the timeline that is mixed with writing, recasting, undoing and redoing
record RandomEditing(long seed, Work work) {
    private static final String SCRIPT =
            """
            INT. LIGHTHOUSE - NIGHT

            [[music: calm]]

            ANN
            The lamp is out again, and the boat is late.

            BEN
            It was out last year as well.

            [[sfx: thunder]]

            EXT. PIER - DAY

            ANN
            There it is.

            BEN
            At last.
            """;

    private static final Project FIRST = Project.of("The lamp", "lamp.fountain", SCRIPT);

    /// What the project is before any step: the same in every process.
    static Project first() {
        return new Project(
                new ProjectId("the-lamp"),
                FIRST.title(),
                FIRST.scriptFile(),
                FIRST.scriptText(),
                FIRST.cast(),
                FIRST.mix(),
                FIRST.export(),
                FIRST.arrangement(),
                FIRST.voicing());
    }

    /// What is done on the timeline.
    enum Work {
        /// Edits as the window does them.
        EDITS,
        /// Any values there can be, sensible or not.
        VALUES
    }

    /// What one step is.
    sealed interface Step {
        record Do(Edit edit) implements Step {}

        record Undo() implements Step {}

        record Redo() implements Step {}
    }

    /// What a step does to a project with that history. Every step changes the project.
    Step step(int number, History history) throws StudioFault {
        Random random = new Random(seed * 1_000_003 + number);
        for (; ; ) {
            int kind = random.nextInt(10);
            if (kind == 0 && history.canUndo()) {
                return new Step.Undo();
            }
            if (kind == 1 && history.canRedo()) {
                return new Step.Redo();
            }
            if (kind > 1) {
                Edit edit = edit(kind, random, history.project());
                if (!edit.applyTo(history.project()).equals(history.project())) {
                    return new Step.Do(edit);
                }
            }
        }
    }

    /// The history after so many steps, without a disk.
    History after(int steps) throws StudioFault {
        History history = History.of(first());
        for (int number = 1; number <= steps; number++) {
            history =
                    switch (step(number, history)) {
                        case Step.Do(Edit edit) -> history.then(number, edit);
                        case Step.Undo() -> history.undo();
                        case Step.Redo() -> history.redo();
                    };
        }
        return history;
    }

    /// Does a step to a project on the disk.
    void doStep(int number, ProjectFolder project) throws StudioFault {
        switch (step(number, project.history())) {
            case Step.Do(Edit edit) -> project.apply(edit);
            case Step.Undo() -> project.undo();
            case Step.Redo() -> project.redo();
        }
    }

    private Edit edit(int kind, Random random, Project now) throws StudioFault {
        return switch (kind) {
            case 2 -> script(random, now);
            case 3 ->
                    new Edit.SetStemGain(
                            StemName.values()[random.nextInt(StemName.values().length)],
                            random.nextInt(-12, 6));
            case 4 ->
                    new Edit.Compound(
                            "Do two things",
                            List.of(
                                    new Edit.Recast("ANN", "voice" + random.nextInt(4)),
                                    onTimeline(random, now)));
            default -> onTimeline(random, now);
        };
    }

    private Edit onTimeline(Random random, Project now) throws StudioFault {
        return switch (work) {
            case EDITS -> TimelineWork.of(random, now).next();
            case VALUES -> values(random, now);
        };
    }

    /// Words put in, or taken out again, somewhere between two words.
    private static Edit script(Random random, Project now) {
        String text = now.scriptText();
        int at = text.indexOf(' ', random.nextInt(text.length()));
        if (at < 0) {
            at = text.length() - 1;
        }
        String word = " well";
        boolean there = text.startsWith(word, at);
        String after =
                text.substring(0, at) + (there ? "" : word) + text.substring(there ? at + 5 : at);
        return new Edit.ChangeScript(ScriptChange.between(text, after));
    }

    private static Edit values(Random random, Project now) throws StudioFault {
        RandomArrangements change =
                RandomArrangements.of(
                        random, new ScriptParser().parse(now.scriptText(), now.scriptFile()));
        Arrangement before = now.arrangement();
        Arrangement after = before;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            after = change.changed(after);
        }
        return Edit.Arrange.of("Arrange " + random.nextInt(1000), before, after);
    }
}
