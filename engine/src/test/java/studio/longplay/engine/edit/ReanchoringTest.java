package studio.longplay.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Marker;

import java.util.List;
import java.util.Map;
import java.util.Random;

class ReanchoringTest {
    private static final String PLAY =
            """
            INT. MILL - DAY

            ANN
            The wheel has stopped.

            BEN
            Yes.

            ANN
            Then the flour is gone.

            BEN
            Yes.

            EXT. WEIR - NIGHT

            [[sfx: rain]]

            ANN
            Hold the lamp higher.
            """;

    private static Project project(String text) {
        return Project.of("Mill", "mill.fountain", text);
    }

    private static Script read(Project project) throws StudioFault.Input {
        return new ScriptParser().parse(project.scriptText(), project.scriptFile());
    }

    private static ClipKey line(Project project, int number) throws StudioFault.Input {
        return new ClipKey(read(project).lines().get(number).id(), ClipRole.LINE);
    }

    /// Tells edits apart.
    private static ClipEdit named(String name) {
        return ClipEdit.NONE.withGroup(name);
    }

    private static Project edited(Project project, String after) {
        return new Edit.ChangeScript(ScriptChange.between(project.scriptText(), after))
                .applyTo(project);
    }

    private static Project with(Project project, int line, String name) throws StudioFault.Input {
        return project.withArrangement(
                project.arrangement().with(line(project, line), named(name)));
    }

    private static String at(Project project, int line) throws StudioFault.Input {
        return project.arrangement().of(line(project, line)).group();
    }

    @Test
    void anEditedLineKeepsWhatWasDoneToIt() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 0, "wheel");
        Project after = edited(arranged, PLAY.replace("wheel has", "mill wheel has"));
        assertThat(line(after, 0)).isNotEqualTo(line(arranged, 0));
        assertThat(at(after, 0)).isEqualTo("wheel");
        assertThat(after.arrangement().clips()).hasSize(1);
    }

    @Test
    void keysOfTheDeskMoveWithTheirLines() throws StudioFault.Input {
        Project plain = project(PLAY);
        Anchor anchor =
                new Anchor(
                        read(plain).lines().getFirst().id(),
                        MediaTime.ofSeconds(1),
                        read(plain).scenes().getFirst().id(),
                        MediaTime.ofSeconds(2));
        AutomationLane lane =
                new AutomationLane(
                        AutomationLane.Parameter.GAIN,
                        List.of(new AutomationKey(anchor, -6, Ease.LINEAR)));
        StripRef ann = new StripRef.OfSpeaker("ANN");
        Project before = new Edit.SetStrip(ann, Strip.PLAIN.withLane(lane)).applyTo(plain);
        String text = PLAY.replace("wheel has", "mill wheel has").replace("MILL", "OLD MILL");
        Edit change = new Edit.ChangeScript(ScriptChange.between(PLAY, text));
        Project after = change.applyTo(before);
        Anchor moved = after.mix().desk().anchors().getFirst();
        assertThat(moved.element()).isEqualTo(read(after).lines().getFirst().id());
        assertThat(moved.element()).isNotEqualTo(anchor.element());
        assertThat(moved.scene()).isEqualTo(read(after).scenes().getFirst().id());
        assertThat(moved.offset()).isEqualTo(anchor.offset());
        Edit settled = change.settledFor(before);
        assertThat(settled).isInstanceOf(Edit.Settled.class);
        assertThat(settled.applyTo(before)).isEqualTo(after);
    }

    @Test
    void aReplacedScriptKeepsWhatWasDoneToItsLines() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 4, "lamp");
        String text = "A NOTE\n\n" + PLAY.replace("ANN\nThe wheel has stopped.\n\n", "");
        Project after = new Edit.ReplaceScript("new.fountain", text).applyTo(arranged);
        assertThat(at(after, 3)).isEqualTo("lamp");
    }

    @Test
    void whatWasDoneToADeletedLineWaitsForItsReturn() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 2, "flour");
        Project deleted = edited(arranged, PLAY.replace("ANN\nThen the flour is gone.\n\n", ""));
        assertThat(deleted.arrangement()).isEqualTo(arranged.arrangement());
        Project half = edited(deleted, PLAY.replace("flour is gone.", "fl"));
        Project back = edited(half, PLAY);
        assertThat(at(back, 2)).isEqualTo("flour");
    }

    @Test
    void whatWasDoneToADeletedLineIsNotDoneToAnEqualOne() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 1, "first");
        Project deleted = edited(arranged, PLAY.replaceFirst("BEN\nYes.\n\n", ""));
        assertThat(at(deleted, 2)).isEmpty();
        assertThat(deleted.arrangement().clips().values()).containsExactly(named("first"));
        Project back = edited(deleted, PLAY);
        assertThat(at(back, 1)).isEqualTo("first");
        assertThat(at(back, 3)).isEmpty();
    }

    @Test
    void anEqualLineBeforeThemDoesNotMixThemUp() throws StudioFault.Input {
        Project arranged = with(with(project(PLAY), 1, "first"), 3, "second");
        Project after =
                edited(arranged, PLAY.replace("ANN\nThe wheel", "BEN\nYes.\n\nANN\nThe wheel"));
        assertThat(List.of(at(after, 0), at(after, 2), at(after, 4)))
                .containsExactly("", "first", "second");
    }

    @Test
    void linesThatChangePlacesTakeItWithThem() throws StudioFault.Input {
        Project arranged = with(with(project(PLAY), 0, "wheel"), 2, "flour");
        String after =
                PLAY.replace("The wheel has stopped.", "#")
                        .replace("Then the flour is gone.", "The wheel has stopped.")
                        .replace("#", "Then the flour is gone.");
        Project swapped = edited(arranged, after);
        assertThat(at(swapped, 0)).isEqualTo("flour");
        assertThat(at(swapped, 2)).isEqualTo("wheel");
    }

    @Test
    void aLineEditedToTheWordsOfALostOneKeepsItsOwn() throws StudioFault.Input {
        Project arranged = with(with(project(PLAY), 0, "wheel"), 2, "flour");
        Project deleted = edited(arranged, PLAY.replace("ANN\nThen the flour is gone.\n\n", ""));
        Project taken =
                edited(
                        deleted,
                        deleted.scriptText()
                                .replace("The wheel has stopped.", "Then the flour is gone."));
        assertThat(at(taken, 0)).isEqualTo("wheel");
        assertThat(taken.arrangement().clips().values())
                .containsExactlyInAnyOrder(named("wheel"), named("flour"));
    }

    @Test
    void scenesCuesClipsAndMarkersAreFollowed() throws StudioFault.Input {
        Project plain = project(PLAY);
        Script before = read(plain);
        ElementId scene = before.scenes().get(1).id();
        ElementId cue = before.scenes().get(1).parts().getFirst().id();
        ElementId lamp = before.lines().get(4).id();
        Anchor anchor = new Anchor(lamp, MediaTime.ofMillis(40), scene, MediaTime.ofMillis(400));
        Project arranged =
                plain.withArrangement(
                        Arrangement.NONE
                                .with(new ClipKey(scene, ClipRole.SCENERY), named("view"))
                                .with(new ClipKey(cue, ClipRole.EFFECT), named("rain"))
                                .with(marker(anchor)));
        Project after =
                edited(
                        arranged,
                        PLAY.replace("EXT. WEIR - NIGHT", "EXT. THE WEIR - NIGHT")
                                .replace("sfx: rain", "sfx: rain, far")
                                .replace("lamp higher", "lantern higher"));
        Script now = read(after);
        ElementId sceneNow = now.scenes().get(1).id();
        Arrangement moved = after.arrangement();
        assertThat(moved.of(new ClipKey(sceneNow, ClipRole.SCENERY))).isEqualTo(named("view"));
        assertThat(
                        moved.of(
                                new ClipKey(
                                        now.scenes().get(1).parts().getFirst().id(),
                                        ClipRole.EFFECT)))
                .isEqualTo(named("rain"));
        Anchor anchorNow = moved.markers().get("m").anchor();
        assertThat(anchorNow.element()).isEqualTo(now.lines().get(4).id()).isNotEqualTo(lamp);
        assertThat(anchorNow.scene()).isEqualTo(sceneNow).isNotEqualTo(scene);
        assertThat(anchorNow.offset()).isEqualTo(anchor.offset());
    }

    private static UserMarker marker(Anchor anchor) {
        return new UserMarker("m", "Here", Marker.Colour.RED, anchor, MediaTime.ZERO);
    }

    @Test
    void aTextThatCannotBeReadLeavesItWhereItIs() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 0, "wheel");
        Project empty = edited(arranged, "");
        assertThat(empty.arrangement()).isEqualTo(arranged.arrangement());
        assertThat(at(edited(empty, PLAY), 0)).isEqualTo("wheel");
    }

    @Test
    void withNothingArrangedTheTextIsNotRead() {
        String unreadable = "x".repeat(30_000);
        Project project = project(unreadable);
        assertThat(edited(project, unreadable + "y").arrangement()).isSameAs(project.arrangement());
        Edit change = new Edit.ChangeScript(ScriptChange.between(unreadable, ""));
        assertThat(change.settledFor(project)).isSameAs(change);
    }

    @Test
    void aSettledEditDoesTheSameAndReadsNothing() throws StudioFault.Input {
        Project arranged = with(project(PLAY), 0, "wheel");
        Edit change =
                new Edit.Compound(
                        "Both",
                        List.of(
                                new Edit.Retitle("The mill"),
                                new Edit.ChangeScript(
                                        ScriptChange.between(
                                                PLAY, PLAY.replace("wheel", "great wheel")))));
        Edit settled = change.settledFor(arranged);
        assertThat(settled).isNotEqualTo(change);
        assertThat(settled.name()).isEqualTo("Both");
        assertThat(settled.fits(arranged)).isTrue();
        assertThat(settled.fits(arranged.withScript("mill.fountain", "?"))).isFalse();
        assertThat(settled.applyTo(arranged)).isEqualTo(change.applyTo(arranged));
        assertThat(settled.settledFor(arranged).applyTo(arranged))
                .isEqualTo(change.applyTo(arranged));
    }

    /// Every line has one entry; after each random edit all are there, each line that was not
    /// touched has its own, and undoing gives the value before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noRandomEditsLoseAnything(long seed) throws StudioFault.Input {
        Random random = new Random(seed);
        Project project = project(PLAY);
        for (int line = 0; line < 5; line++) {
            project = with(project, line, "line " + line);
        }
        ElementId first = read(project).lines().getFirst().id();
        Anchor anchor = new Anchor(first, MediaTime.ZERO, first, MediaTime.ZERO);
        project = project.withArrangement(project.arrangement().with(marker(anchor)));
        History history = History.of(project);
        List<String> expected = names(project);
        for (int step = 1; step <= 60; step++) {
            Project before = history.project();
            String text = changed(random, before.scriptText());
            Edit edit = new Edit.ChangeScript(ScriptChange.between(before.scriptText(), text));
            history = history.then(step, edit.settledFor(before));
            assertThat(names(history.project())).isEqualTo(expected);
            assertThat(history.project().arrangement().markers()).hasSize(1);
            assertThat(history.project()).isEqualTo(edit.applyTo(before));
            assertThat(history.undo().project()).isEqualTo(before);
            assertThat(history.undo().redo().project()).isEqualTo(history.project());
        }
    }

    private static List<String> names(Project project) {
        return project.arrangement().clips().values().stream()
                .map(ClipEdit::group)
                .sorted()
                .toList();
    }

    private static String changed(Random random, String text) throws StudioFault.Input {
        List<Line> lines = read(project(text)).lines();
        Line one = lines.get(random.nextInt(lines.size()));
        String speech = one.speaker().name() + "\n" + one.text() + "\n\n";
        return switch (random.nextInt(6)) {
            case 0 -> lines.size() > 2 ? text.replaceFirst("\n\n" + speech, "\n\n") : text;
            case 1 -> text.replaceFirst("\n\n", "\n\nBEN\nYes.\n\n");
            case 2 -> text.replaceFirst(one.text(), "Yes.");
            case 3 -> text.replaceFirst(one.text(), one.text().replaceFirst("\\w+", "Now"));
            case 4 -> text.replaceFirst("\n\n", "\n\nANN\nThe wheel has stopped.\n\n");
            default -> {
                String last = lines.getLast().text();
                yield text.replaceFirst(one.text(), "#")
                        .replaceFirst(last, one.text())
                        .replaceFirst("#", last);
            }
        };
    }

    @Test
    void takesGoWithTheirLineAndComeBackWithIt() throws Exception {
        Project before = Project.of("T", "t.fountain", "INT. ROOM\n\nANNA\nOne.\n\nBEN\nTwo.\n");
        ElementId two = lineOf(before, "Two.");
        LineTakes takes =
                LineTakes.NONE.and(
                        new KeptTake(
                                "take-1",
                                new TakeSource.Spoken("", Manner.AS_WRITTEN, 3),
                                true,
                                ""));
        before = before.withVoicing(Voicing.NONE.withTakes(Map.of(two, takes)));
        Edit reword =
                new Edit.ReplaceScript(
                        "t.fountain", "INT. ROOM\n\nANNA\nOne.\n\nBEN\nTwo, or three.\n");
        Project after = reword.applyTo(before);
        assertThat(after.voicing().takesOf(lineOf(after, "Two, or three."))).isEqualTo(takes);
        assertThat(reword.settledFor(before).applyTo(before)).isEqualTo(after);
        Project gone =
                new Edit.ReplaceScript("t.fountain", "INT. ROOM\n\nANNA\nOne.\n").applyTo(after);
        assertThat(gone.voicing().takes().values()).containsExactly(takes);
        Project back = new Edit.ReplaceScript("t.fountain", after.scriptText()).applyTo(gone);
        assertThat(back.voicing()).isEqualTo(after.voicing());
    }

    private static ElementId lineOf(Project project, String text) throws StudioFault.Input {
        return read(project).lines().stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
