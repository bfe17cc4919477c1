package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class JournalTest {
    private static final int RECORDS = 12;

    @TempDir private Path temp;
    private Path file;
    private byte[] whole;
    private List<Integer> ends;

    @BeforeEach
    void writeAJournal() throws StudioFault, IOException {
        file = temp.resolve("edits.journal");
        ends = new ArrayList<>();
        try (Journal journal = Journal.create(file)) {
            for (int record = 1; record <= RECORDS; record++) {
                assertThat(journal.append(payload(record))).isEqualTo(record);
                ends.add((int) Files.size(file));
            }
        }
        whole = Files.readAllBytes(file);
    }

    private static byte[] payload(int record) {
        return ("{\"record\":" + record + "}" + "x".repeat(record))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Journal.Opened open() throws StudioFault {
        return Journal.open(file, temp.resolve("backups").resolve("aside-" + System.nanoTime()));
    }

    private static List<Long> sequences(Journal.Opened opened) {
        return opened.found().frames().stream()
                .filter(frame -> frame.kind() == Frame.Kind.RECORD)
                .map(Frame::sequence)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void assertHealed(List<Long> expected) throws StudioFault {
        try (Journal again = open().journal()) {
            again.append(payload(99));
        }
        Journal.Opened healed = open();
        healed.journal().close();
        assertThat(sequences(healed)).startsWith(expected.toArray(Long[]::new));
        assertThat(healed.warnings()).isEmpty();
        assertThat(healed.found().frames().getLast().payload()).isEqualTo(payload(99));
    }

    @Test
    void recordsComeBackInOrder() throws StudioFault {
        Journal.Opened opened = open();
        opened.journal().close();
        assertThat(sequences(opened)).isEqualTo(upTo(RECORDS));
        for (Frame frame : opened.found().frames()) {
            assertThat(frame.payload()).isEqualTo(payload((int) frame.sequence()));
        }
        assertThat(opened.warnings()).isEmpty();
    }

    @Test
    void whereverTheFileIsCutTheWholeRecordsBeforeAreKept() throws StudioFault, IOException {
        for (int length = 16; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            int cut = length;
            long kept = ends.stream().filter(end -> end <= cut).count();
            Journal.Opened opened = open();
            opened.journal().close();
            assertThat(sequences(opened)).as("cut at %d", length).isEqualTo(upTo(kept));
            assertThat(opened.warnings()).as("cut at %d", length).isEmpty();
        }
        assertHealed(upTo(RECORDS - 1));
    }

    @Test
    void whicheverByteRotsOnlyItsRecordIsLostAndSomebodyIsTold() throws StudioFault, IOException {
        for (int at = 0; at < whole.length; at++) {
            byte[] rotten = whole.clone();
            rotten[at] ^= (byte) (1 << at % 8);
            Files.write(file, rotten);
            int hit = at;
            List<Long> expected = new ArrayList<>(upTo(RECORDS));
            if (at >= 16) {
                expected.remove((int) ends.stream().filter(end -> end <= hit).count());
            }
            Journal.Opened opened = open();
            opened.journal().close();
            assertThat(sequences(opened)).as("byte %d", at).isEqualTo(expected);
            boolean lastLength = at >= ends.get(RECORDS - 2) + 4 && at < ends.get(RECORDS - 2) + 8;
            if (!lastLength) {
                assertThat(opened.warnings()).as("byte %d", at).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyWoundsAtOnceAreSurvived(long seed) throws StudioFault, IOException {
        Random random = new Random(seed);
        byte[] rotten = whole.clone();
        List<Long> expected = new ArrayList<>(upTo(RECORDS));
        for (int wound = 0; wound < 4; wound++) {
            int at = ends.getFirst() + random.nextInt(ends.get(RECORDS - 2) - ends.getFirst());
            rotten[at] ^= 1;
            expected.remove(1 + ends.stream().filter(end -> end <= at).count());
        }
        Files.write(file, rotten);
        Journal.Opened opened = open();
        opened.journal().close();
        assertThat(sequences(opened)).containsAll(expected);
        assertThat(opened.warnings()).isNotEmpty();
        assertHealed(expected);
    }

    @Test
    void aDuplicatedTailIsReadOnce() throws StudioFault, IOException {
        int from = ends.get(RECORDS - 3);
        byte[] doubled = Arrays.copyOf(whole, whole.length + whole.length - from);
        System.arraycopy(whole, from, doubled, whole.length, whole.length - from);
        Files.write(file, doubled);
        Journal.Opened opened = open();
        opened.journal().close();
        assertThat(sequences(opened)).isEqualTo(upTo(RECORDS));
        assertHealed(upTo(RECORDS));
    }

    @Test
    void zerosAtTheEndAreCutWithoutAWord() throws StudioFault, IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length + 4096));
        Journal.Opened opened = open();
        opened.journal().close();
        assertThat(sequences(opened)).isEqualTo(upTo(RECORDS));
        assertThat(opened.warnings()).isEmpty();
        assertThat(Files.size(file)).isEqualTo(whole.length);
    }

    @Test
    void theDamagedFileIsKept() throws StudioFault, IOException {
        byte[] rotten = whole.clone();
        rotten[ends.get(4) + 30] ^= 1;
        Files.write(file, rotten);
        open().journal().close();
        try (var kept = Files.list(temp.resolve("backups"))) {
            assertThat(kept.toList())
                    .singleElement()
                    .satisfies(aside -> assertThat(Files.readAllBytes(aside)).isEqualTo(rotten));
        }
    }

    @Test
    void anInterruptedThreadStillWrites() throws StudioFault {
        try (Journal journal = open().journal()) {
            Thread.currentThread().interrupt();
            journal.append(payload(13));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(payload(14));
        }
        Journal.Opened opened = open();
        opened.journal().close();
        assertThat(sequences(opened)).isEqualTo(upTo(RECORDS + 2));
    }
}
