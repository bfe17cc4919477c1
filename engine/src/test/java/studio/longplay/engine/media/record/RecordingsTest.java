package studio.longplay.engine.media.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RecordingsTest {
    private static final float[] TONE = FakeSource.tone(48_000, 0.5);

    @TempDir Path folder;

    /// What is left when the machine stops: the file as it is, and half a sample of the next.
    private Path brokenOff(Path from, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        byte[] left = java.util.Arrays.copyOf(bytes, bytes.length + 2);
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name), left);
    }

    @Test
    void whatACrashBrokeOffIsFoundAgain(@TempDir Path other) throws Exception {
        try (Journal journal = Journal.create(other.resolve("12 MARA.wav"), 48_000)) {
            journal.write(TONE, TONE.length);
            brokenOff(other.resolve("12 MARA.wav.recording"), "12 MARA.wav.recording");
        }
        List<Path> recovered = Recordings.recover(folder);
        assertThat(recovered).containsExactly(folder.resolve("12 MARA (recovered).wav"));
        Recorded found = Recordings.look(recovered.getFirst());
        assertThat(found.samples()).isEqualTo(48_000);
        assertThat(found.verdict()).isEqualTo(Recorded.Verdict.GOOD);
        try (WavReader reader = WavReader.open(recovered.getFirst())) {
            float[][] all = new float[1][48_000];
            reader.read(0, all, 0, 48_000);
            assertThat(all[0]).isEqualTo(TONE);
        }
        assertThat(Recordings.recover(folder)).isEmpty();
    }

    @Test
    void aCheckpointLeavesAFileThatAnybodyReads() throws Exception {
        try (Journal journal = Journal.create(folder.resolve("line.wav"), 48_000)) {
            journal.write(TONE, TONE.length);
            journal.checkpoint();
            try (WavReader reader = WavReader.open(folder.resolve("line.wav.recording"))) {
                assertThat(reader.length()).isEqualTo(48_000);
            }
        }
    }

    @Test
    void whatIsBeingRecordedIsLeftAlone() throws Exception {
        try (Journal journal = Journal.create(folder.resolve("line.wav"), 48_000)) {
            journal.write(TONE, TONE.length);
            assertThat(Recordings.recover(folder)).isEmpty();
            journal.write(TONE, TONE.length);
            assertThat(journal.finish()).isEqualTo(96_000);
        }
        assertThat(Recordings.look(folder.resolve("line.wav")).samples()).isEqualTo(96_000);
    }

    @Test
    void whatHoldsNoSoundIsDeleted() throws Exception {
        try (Journal journal = Journal.create(folder.resolve("line.wav"), 48_000)) {
            assertThat(journal.samples()).isZero();
        }
        assertThat(Recordings.recover(folder)).isEmpty();
        assertThat(folder.resolve("line.wav.recording")).doesNotExist();
    }

    @Test
    void whatIsNoRecordingStaysAsItIs() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.recording"), "RIFF, he said");
        assertThat(Recordings.recover(folder)).isEmpty();
        assertThat(notes).hasContent("RIFF, he said");
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws StudioFault {
        assertThat(Recordings.recover(folder.resolve("none"))).isEmpty();
    }

    @Test
    void newRecordingsTakeFreeNames() throws Exception {
        assertThat(Recordings.freshFile(folder, "12 MARA: \"Look/there\""))
                .isEqualTo(folder.resolve("12 MARA Look there.wav"));
        Files.createFile(folder.resolve("a.wav"));
        Files.createFile(folder.resolve("a 2.wav.recording"));
        assertThat(Recordings.freshFile(folder, "a")).isEqualTo(folder.resolve("a 3.wav"));
        assertThat(Recordings.freshFile(folder, "../.."))
                .isEqualTo(folder.resolve("recording.wav"));
        assertThat(Recordings.freshFile(folder, "x".repeat(300)).getFileName().toString())
                .hasSize(64);
    }

    @Test
    void aFileThatIsFullEndsTheRecordingAndKeepsIt() {
        Recording recording = new Recording(folder, "line", 48_000, 50_000);
        recording.offer(TONE, TONE.length);
        recording.offer(TONE, TONE.length);
        recording.keep(0);
        Recording.End end = recording.write();
        assertThat(end.fault().orElseThrow().code()).isEqualTo("record.too-long");
        assertThat(end.kept().orElseThrow().samples()).isEqualTo(50_000);
    }

    @Test
    void aFullDiskIsToldAsOne() {
        Path file = folder.resolve("line.wav");
        assertThat(Journal.fault(file, new IOException("No space left on device")).code())
                .isEqualTo("disk.full");
        assertThat(Journal.fault(file, new IOException("Input/output error")).code())
                .isEqualTo("record.unwritable");
    }
}
