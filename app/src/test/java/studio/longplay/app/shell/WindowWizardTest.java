package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// From a person's consent to a voice pack, in the whole window and with the real engine: the
/// recordings, spoken by a voice of ours, are dragged in.
@Tag("long")
@Tag("media")
@Tag("window")
class WindowWizardTest {
    private static final List<String> SAID =
            List.of(
                    "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue"
                            + " background. It is easy to tell the depth of a well.",
                    "These days a chicken leg is a rare dish. Rice is often served in round bowls."
                            + " The juice of lemons makes fine punch.",
                    "The box was thrown beside the parked truck. The hogs were fed chopped corn."
                            + " Four hours of steady work faced us.");

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;

    private Path[] recordings() throws StudioFault {
        Path[] files = new Path[SAID.size()];
        try (Studio studio = Studio.open(folder.resolve("theirs"))) {
            for (int each = 0; each < files.length; each++) {
                files[each] = folder.resolve("part-" + each + ".wav");
                studio.audition("nora", SAID.get(each), files[each], JobContext.quiet());
            }
        }
        return files;
    }

    private static void untilSaid(OpenWindow open, String id, String words)
            throws TimeoutException {
        open.until(() ->
                open.find(id)
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text.contains(words))
                        .isPresent());
    }

    @Test
    void threeRecordingsDraggedInBecomeAPackThatAnotherHomeTakes() throws Exception {
        Path[] files = recordings();
        Path statement = Files.writeString(folder.resolve("signed.pdf"), "I allow it.");
        Path pack = folder.resolve("nell.lpvoice");
        Path home = folder.resolve("home");
        try (OpenWindow open = new OpenWindow(home, Optional.empty())) {
            OpenWindow.onFx(() -> {
                open.window.choosers(new Chosen(open, statement, pack));
                return true;
            });
            open.command("make a voice from recordings");
            open.until(() -> open.hasFocus("wizard-person"));
            open.robot.write("Nell Carrow");
            open.click("wizard-statement-choose");
            untilSaid(open, "wizard-statement", "signed.pdf");
            open.click("wizard-next");
            dropOnto(open, files);
            untilSaid(open, "wizard-sum", "3 recordings");
            open.click("wizard-next");
            untilSaid(open, "wizard-percent", "%");
            open.click("wizard-next");
            open.until(() -> open.hasFocus("wizard-name"));
            open.click("wizard-pack");
            open.until(() -> Files.exists(pack));
            open.click("wizard-keep");
            open.node("wizard-kept");
            open.robot.push(KeyCode.ESCAPE);
        }
        Voice kept = Studio.voices(home).find("nell-carrow").orElseThrow();
        assertThat(kept.origin().fromPerson()).isTrue();
        assertThat(kept.shape().pitchHz()).isBetween(200.0, 250.0);
        ShelfVoice.Verified brought =
                new VoiceShelf(folder.resolve("other")).bring(pack, _ -> false);
        assertThat(brought.voice().parts()).isEqualTo(kept.parts());
        assertThat(brought.consent().person()).isEqualTo("Nell Carrow");
    }

    private static void dropOnto(OpenWindow open, Path... files) throws TimeoutException {
        open.node("wizard-sample-list");
        Point2D icon = WindowDropTest.place(WindowDropTest.desktop(open, files), 0.5, 0.5);
        Point2D list = WindowDropTest.place(open.node("wizard-sample-list"), 0.5, 0.5);
        WindowDropTest.drag(open, icon, list);
    }

    /// A user who finds the right files at once.
    private static final class Chosen extends Choosers {
        private final Path statement;
        private final Path pack;

        Chosen(OpenWindow open, Path statement, Path pack) {
            super(open.stage());
            this.statement = statement;
            this.pack = pack;
        }

        @Override
        Optional<Path> statement() {
            return Optional.of(statement);
        }

        @Override
        Optional<Path> pack(String name) {
            return Optional.of(pack);
        }
    }
}
