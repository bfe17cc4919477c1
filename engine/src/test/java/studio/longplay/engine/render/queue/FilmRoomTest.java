package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Gpu;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Needs;
import studio.longplay.engine.jobs.queue.Permit;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.WorkQueue;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.store.queue.QueueFolder;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/// Films wait for each other where the machine has not enough for both.
class FilmRoomTest {
    private static final long MEMORY = 8_000;
    private static final GpuReport NO_CARD = new GpuReport(List.of(), "", "no driver");
    private static final GpuReport ONE_CARD =
            new GpuReport(List.of(card(OptionalLong.of(8_000_000_000L))), "570", "");

    private static Gpu card(OptionalLong memory) {
        return new Gpu(0, "A card", "u", "8.9", memory, memory);
    }

    @Test
    void noFilmWaitsForMemoryThatACardDoesNotTell() {
        assertThat(FilmRoom.cards(NO_CARD)).isEmpty();
        assertThat(FilmRoom.cards(ONE_CARD)).containsEntry(Permit.VIDEO_MEMORY_MEGABYTES, 8_000L);
        GpuReport silent =
                new GpuReport(
                        List.of(card(OptionalLong.empty()), card(OptionalLong.of(1))), "570", "");
        assertThat(FilmRoom.cards(silent))
                .containsKey(Permit.ENCODER_SESSIONS)
                .doesNotContainKey(Permit.VIDEO_MEMORY_MEGABYTES);
    }

    @TempDir private Path folder;
    private long freeMegabytes = 100_000;
    private long otherMegabytes = 15_000;

    private FilmRoom room(int heavy) {
        Map<Permit, Long> machine =
                Map.of(Permit.MEMORY_MEGABYTES, MEMORY, Permit.ENCODER_SESSIONS, 2L);
        return new FilmRoom(
                new Capacity(heavy, 8, machine),
                folder,
                disk -> OptionalLong.of(disk.equals(folder) ? freeMegabytes : otherMegabytes));
    }

    private static JobOrder film(String title, long memory, long disk, long sessions) {
        return JobOrder.heavy("export", title, "", "")
                .needing(
                        new Needs(
                                true,
                                Map.of(
                                        Permit.MEMORY_MEGABYTES, memory,
                                        Permit.DISK_MEGABYTES, disk,
                                        Permit.ENCODER_SESSIONS, sessions)));
    }

    @Test
    void twoFilmsThatTogetherWouldFillTheDiskRunOneAfterTheOther() throws StudioFault {
        freeMegabytes = 15_000;
        try (QueueFolder open = QueueFolder.open(folder, room(2))) {
            WorkQueue queue = open.queue();
            queue.add(film("A", 1_000, 10_000, 0));
            queue.add(film("B", 1_000, 10_000, 0));
            QueuedJob a = queue.begin().orElseThrow();
            // It has written most of what it needs.
            freeMegabytes = 6_000;
            assertThat(queue.begin()).isEmpty();
            assertThat(queue.done(a.id(), a.token(), "")).isTrue();
            assertThat(queue.begin())
                    .as("alone it begins: the film itself says whether the disk is too full")
                    .isPresent();
        }
    }

    @Test
    void whereAFilmIsDeliveredToIsCountedOnItsOwnDisk() throws StudioFault {
        try (QueueFolder open = QueueFolder.open(folder, room(4))) {
            WorkQueue queue = open.queue();
            queue.add(delivered("A", "/media/one"));
            queue.add(delivered("B", "/media/one"));
            queue.add(delivered("C", "/media/two"));
            queue.add(film("D", 1, 60_000, 0));
            QueuedJob a = queue.begin().orElseThrow();
            otherMegabytes = 6_000;
            assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("C");
            assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("D");
            assertThat(queue.begin()).as("B has to wait for A").isEmpty();
            queue.done(a.id(), a.token(), "");
            assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("B");
        }
        try (QueueFolder again = QueueFolder.open(folder, room(4))) {
            assertThat(again.queue().jobs().get(1).order().needs().disks())
                    .as("kept with the queue")
                    .containsExactly(Map.entry("/media/one", 10_000L));
        }
    }

    private static JobOrder delivered(String title, String disk) {
        return JobOrder.heavy("export", title, "", "")
                .needing(new Needs(true, Map.of(Permit.DISK_MEGABYTES, 1L), Map.of(disk, 10_000L)));
    }

    @Test
    void whatAFilmTookThatEndedIsNotFreeForTheNextWhileAnotherRuns() throws StudioFault {
        freeMegabytes = 30_000;
        try (QueueFolder open = QueueFolder.open(folder, room(3))) {
            WorkQueue queue = open.queue();
            queue.add(film("A", 1, 10_000, 0));
            queue.add(film("B", 1, 10_000, 0));
            QueuedJob a = queue.begin().orElseThrow();
            assertThat(queue.begin()).as("B").isPresent();
            queue.add(film("C", 1, 15_000, 0));
            queue.done(a.id(), a.token(), "");
            assertThat(queue.begin()).as("10 of 30 are written, 10 will be").isEmpty();
            queue.add(film("D", 1, 9_000, 0).withPriority(1));
            assertThat(queue.begin()).isPresent();
        }
    }

    @Test
    void filmsAtOnceNeverNeedMoreThanThereIsAndAllAreMade() throws StudioFault {
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            freeMegabytes = 20_000;
            try (QueueFolder open = QueueFolder.open(folder.resolve("home" + seed), room(4))) {
                simulate(open.queue(), random);
            }
        }
    }

    /// Films write as they run; what they need is what was forecast.
    private void simulate(WorkQueue queue, Random random) throws StudioFault {
        Map<Long, QueuedJob> running = new HashMap<>();
        Map<Long, Long> written = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            queue.add(film("F" + i, 1 + random.nextInt(6_000), 1 + random.nextInt(1_500), 1));
        }
        for (int step = 0; step < 400 && !queue.isIdle(); step++) {
            queue.begin().ifPresent(job -> running.put(job.id(), job));
            assertThat(sum(running, Permit.MEMORY_MEGABYTES)).isLessThanOrEqualTo(MEMORY);
            assertThat(sum(running, Permit.ENCODER_SESSIONS)).isLessThanOrEqualTo(2);
            long unwritten = 0;
            for (QueuedJob job : running.values()) {
                long need = of(job, Permit.DISK_MEGABYTES);
                long before = written.getOrDefault(job.id(), 0L);
                long now = Math.min(need, before + random.nextInt(400));
                freeMegabytes -= now - before;
                written.put(job.id(), now);
                unwritten += need - now;
            }
            assertThat(unwritten).isLessThanOrEqualTo(freeMegabytes);
            for (QueuedJob job : List.copyOf(running.values())) {
                if (written.get(job.id()) == of(job, Permit.DISK_MEGABYTES)) {
                    running.remove(job.id());
                    queue.done(job.id(), job.token(), "");
                }
            }
        }
        assertThat(queue.jobs()).allMatch(job -> job.state() == JobState.DONE);
    }

    private static long sum(Map<Long, QueuedJob> running, Permit permit) {
        return running.values().stream().mapToLong(job -> of(job, permit)).sum();
    }

    private static long of(QueuedJob job, Permit permit) {
        return job.order().needs().permits().getOrDefault(permit, 0L);
    }

    private static Forecast forecast() {
        return new Forecast(
                "A",
                "uhd",
                1,
                1,
                1,
                1,
                List.of(),
                "",
                0,
                0,
                new Forecast.Disk(3_000_000_000L, 1_000_000_000L, 5_000_000_001L, 0),
                Forecast.Ready.NOTHING,
                "",
                0,
                "",
                List.of(),
                new Preflight(
                        List.of(), "5.1", 1_300_000_000L, new Preflight.Room(0, 0, 0, 0, 0, true)),
                null,
                null);
    }

    @Test
    void whatAFilmNeedsIsItsForecast() {
        Needs software = needs(NO_CARD, 0, false, Optional.empty());
        assertThat(software.heavy()).isTrue();
        assertThat(software.permits())
                .containsOnly(
                        Map.entry(Permit.MEMORY_MEGABYTES, 1_300L),
                        Map.entry(Permit.DISK_MEGABYTES, 9_001L));
        assertThat(needs(ONE_CARD, 1, true, Optional.of(folder)).permits())
                .as("another disk takes the film; the table says software")
                .containsOnly(
                        Map.entry(Permit.MEMORY_MEGABYTES, 1_300L),
                        Map.entry(Permit.DISK_MEGABYTES, 5_001L));
        assertThat(needs(ONE_CARD, 1, false, Optional.empty()).permits())
                .containsEntry(Permit.ENCODER_SESSIONS, 1L)
                .containsEntry(Permit.VIDEO_MEMORY_MEGABYTES, 498L)
                .doesNotContainKey(Permit.SHARED_ENCODER_SESSIONS);
        assertThat(needs(NO_CARD, 1, false, Optional.empty()).permits())
                .as("QSV or VAAPI")
                .containsEntry(Permit.SHARED_ENCODER_SESSIONS, 1L);
        assertThat(needs(ONE_CARD, 1, "qsv", Optional.empty()).permits())
                .as("the table wants the other card's")
                .containsEntry(Permit.SHARED_ENCODER_SESSIONS, 1L)
                .doesNotContainKey(Permit.ENCODER_SESSIONS);
        assertThat(needs(ONE_CARD, 0, true, Optional.of(folder)).disks())
                .containsExactly(Map.entry(folder.toString(), 4_000L));
    }

    private static Needs needs(
            GpuReport cards, int nodes, boolean onProcessor, Optional<Path> otherDisk) {
        return needs(cards, nodes, onProcessor ? "software" : "auto", otherDisk);
    }

    private static Needs needs(
            GpuReport cards, int nodes, String encoder, Optional<Path> otherDisk) {
        return FilmNeeds.of(
                forecast(),
                ExportPreset.UHD,
                new FilmNeeds.Ground(cards, nodes, encoder, otherDisk));
    }

    @Test
    void aTicketKeepsThatNothingIsMarked() throws StudioFault {
        Project project = Project.of("A", folder.resolve("a.fountain").toString(), "ANNA\nHo.\n");
        Ticket ticket =
                new Ticket(folder, project, folder, DeliverySettings.usual(ExportPreset.PREVIEW));
        assertThat(read(ticket).mark()).isEmpty();
        assertThat(read(ticket.withMark(MarkPolicy.OFF)).mark())
                .isEqualTo(Optional.of(MarkPolicy.OFF));
    }

    private Ticket read(Ticket ticket) throws StudioFault {
        return TicketFile.read(folder.resolve(TicketFile.write(folder, ticket)));
    }
}
