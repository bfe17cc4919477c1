package studio.longplay.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

class HistoryTest {
    private static final Project FIRST = Project.of("Heath", "heath.fountain", "ANNA\nHello.");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itAgreesWithAListOfAllValues(long seed) {
        Random random = new Random(seed);
        List<Project> values = new ArrayList<>(List.of(FIRST));
        int at = 0;
        History history = History.of(FIRST);
        for (int step = 1; step <= 400; step++) {
            int choice = random.nextInt(10);
            if (choice < 3 && at > 0) {
                history = history.undo();
                at--;
            } else if (choice < 5 && at + 1 < values.size()) {
                history = history.redo();
                at++;
            } else {
                Edit edit = anyEdit(random, history.project());
                history = history.then(step, edit);
                values.subList(at + 1, values.size()).clear();
                values.add(edit.applyTo(values.get(at)));
                at++;
            }
            assertThat(history.project()).isEqualTo(values.get(at));
            assertThat(history.canUndo()).isEqualTo(at > 0);
            assertThat(history.canRedo()).isEqualTo(at + 1 < values.size());
            assertThat(history.done()).hasSize(at);
        }
        while (history.canUndo()) {
            history = history.undo();
            assertThat(history.project()).isEqualTo(values.get(--at));
        }
        assertThat(history.project()).isEqualTo(FIRST);
    }

    private static Edit anyEdit(Random random, Project project) {
        String word = Integer.toString(random.nextInt(1_000_000));
        String text = project.scriptText();
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(8)) {
            case 0 -> new Edit.Retitle(word);
            case 1 -> new Edit.Recast("ANNA", random.nextBoolean() ? word : "");
            case 2 -> new Edit.SetStemGain(StemName.MUSIC, -random.nextInt(20));
            case 3 -> new Edit.SetDucking(DuckingSettings.of(random.nextInt(20), 0));
            case 4 ->
                    new Edit.SetStrip(
                            random.nextBoolean()
                                    ? new StripRef.OfSpeaker("ANNA")
                                    : new StripRef.OfBus(StemName.EFFECTS),
                            Strip.PLAIN.withGainDb(-random.nextInt(20)));
            case 5 -> new Edit.SetRoom(new Room(1 + random.nextInt(5), 20, 6000, 1));
            case 6 ->
                    new Edit.SetRoute(
                            new StripRef.OfSpeaker("ANNA"),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(Map.of(StemName.MUSIC, -3.0)));
            default ->
                    new Edit.ChangeScript(
                            ScriptChange.between(
                                    text, text.substring(0, at) + word + text.substring(at)));
        };
    }

    @Test
    void anEditAfterAnUndoForgetsWhatWasTakenBack() {
        History history =
                History.of(FIRST)
                        .then(1, new Edit.Retitle("a"))
                        .undo()
                        .then(2, new Edit.Retitle("b"));
        assertThat(history.canRedo()).isFalse();
        assertThat(history.done()).containsExactly(new History.Entry(2, "Retitle", "“b”"));
        assertThatThrownBy(history::redo).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasWrittenIsToldBesideTheName() {
        String text = FIRST.scriptText();
        Edit edit =
                new Edit.Compound(
                        "Change cue",
                        List.of(
                                new Edit.SetPreset("uhd"),
                                new Edit.ChangeScript(ScriptChange.between(text, text + " Oh."))));
        assertThat(History.of(FIRST).then(1, edit).done())
                .containsExactly(new History.Entry(1, "Change cue", "“Oh.”"));
    }

    @Test
    void theNextToUndoAndRedoAreNamed() {
        History history =
                History.of(FIRST)
                        .then(5, new Edit.Retitle("a"))
                        .then(8, new Edit.SetPreset("uhd"))
                        .undo();
        assertThat(history.undoes()).isEqualTo(5);
        assertThat(history.redoes()).isEqualTo(8);
        assertThat(history.undone()).containsExactly(new History.Entry(8, "Set preset", ""));
    }

    @Test
    void anotherLoudnessTargetForgetsTheKeptGain() {
        History history =
                History.of(FIRST)
                        .then(1, new Edit.KeepProgrammeGain(OptionalDouble.of(-2)))
                        .then(2, new Edit.SetLoudnessTarget("broadcast"));
        assertThat(history.project().mix().programmeGainDb()).isEmpty();
        assertThat(history.undo().project().mix().programmeGainDb()).hasValue(-2);
    }
}
