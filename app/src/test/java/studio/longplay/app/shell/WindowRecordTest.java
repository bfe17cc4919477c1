package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.record.RecorderHabits;
import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;
import studio.longplay.engine.media.record.SoundSource;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A line is recorded in the whole window, from a microphone that hears what a voice of ours says.
@Tag("long")
@Tag("window")
class WindowRecordTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nMind the seventh step, and every night you keep your toes.\n";

    @TempDir Path folder;

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static Optional<SpokenLine> spoken(OpenWindow open, Line line) {
        return session(open)
                .previewProperty()
                .get()
                .map(state -> state.lines().get(line.id()))
                .flatMap(now -> now.take());
    }

    private static LineTakes takes(OpenWindow open, Line line) {
        return session(open).project().voicing().takesOf(line.id());
    }

    private OpenWindow open(Line line) throws Exception {
        Path project = folder.resolve("project");
        String file = folder.resolve("a.fountain").toString();
        ProjectFolder.create(project, Project.of("A play", file, SCRIPT)).close();
        OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project));
        open.until(() -> open.window.openSession().isPresent() && spoken(open, line).isPresent());
        OpenWindow.onFx(() -> {
            session(open).selection().select(line.id());
            return true;
        });
        return open;
    }

    private static Line line() throws StudioFault {
        return new ScriptParser().parse(SCRIPT, "a.fountain").lines().getFirst();
    }

    @Test
    void aLineIsRecordedByKeysAndIsItsTakeUntilThatIsUndone() throws Exception {
        Line line = line();
        try (OpenWindow open = open(line)) {
            float[] said = TakeFile.samples(spoken(open, line).orElseThrow().artifact().file());
            OpenWindow.onFx(() -> {
                open.window.recordFrom(new Saying(said));
                open.window
                        .settings()
                        .section(RecorderHabits.SECTION, RecorderHabits.class, RecorderHabits.USUAL)
                        .set(new RecorderHabits("", 0, false));
                return true;
            });
            open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            Label text = (Label) open.node("recorder-text");
            assertThat(text.getText()).startsWith("Mind the seventh step");
            open.until(() -> !open.find("recorder-record").orElseThrow().isDisabled());
            open.robot.push(KeyCode.R);
            double seconds = said.length / (double) Recorded.RATE_HZ;
            Label time = (Label) open.node("recorder-time");
            open.until(() -> seconds(time) > seconds + 0.5);
            open.robot.push(KeyCode.R);
            open.until(() -> open.find("recorder-keep").isPresent());
            open.robot.push(KeyCode.ENTER);
            open.until(() -> takes(open, line).kept().size() == 1);
            assertThat(takes(open, line).kept().getFirst().source())
                    .isInstanceOf(TakeSource.Recorded.class);
            assertThat(open.find("recorder")).isEmpty();
            assertThat(folder.resolve("project/recordings/001 ANN.wav")).exists();
            open.command("undo");
            open.until(() -> takes(open, line).equals(LineTakes.NONE));
        }
    }

    private static double seconds(Label time) {
        String[] parts = time.getText().split(":");
        return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    @Test
    void withoutAMicrophoneTheSheetSaysWhatToDo() throws Exception {
        Line line = line();
        try (OpenWindow open = open(line)) {
            OpenWindow.onFx(() -> {
                open.window.recordFrom(new Nothing());
                return true;
            });
            open.command("record take");
            open.node("recorder-look-again");
            open.robot.push(KeyCode.ESCAPE);
            open.until(() -> open.find("recorder").isEmpty());
        }
    }

    /// No input at all.
    private static final class Nothing implements SoundInputs {
        @Override
        public List<SoundInput> list() {
            return List.of();
        }

        @Override
        public SoundSource open(SoundInput input) throws StudioFault {
            throw new StudioFault.Resource("record.input-gone", "It is gone.", "Connect it.");
        }
    }

    /// An input that hears some samples again and again.
    private static final class Saying implements SoundInputs {
        private final float[] said;

        Saying(float[] said) {
            this.said = said;
        }

        @Override
        public List<SoundInput> list() {
            return List.of(new SoundInput("usb", "USB microphone"));
        }

        @Override
        public SoundSource open(SoundInput input) {
            return new Heard(said);
        }
    }

    private static final class Heard implements SoundSource {
        private final float[] said;
        private int at;

        Heard(float[] said) {
            this.said = said;
        }

        @Override
        public int rateHz() {
            return Recorded.RATE_HZ;
        }

        @Override
        public int latencyMillis() {
            return 20;
        }

        /// It begins again after its end, so that the whole line is in any recording that is long
        /// enough.
        @Override
        public int read(float[] samples) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(20);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = said[at++ % said.length];
            }
            return samples.length;
        }

        @Override
        public long lostSamples() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
