package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryJournal;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.store.library.TakeQuery;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.MetricsDatabase;
import studio.longplay.engine.store.metrics.Resolution;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueFolder;
import studio.longplay.engine.store.queue.QueueWish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The databases of a data folder as each form of them was written, which open with all that was in
/// them; one of a newer version is refused and stays as it is.
///
/// The files in `golden-home-1` are never changed. Whoever adds a migration writes the next with
/// [GoldenFiles], before the migration is added.
class GoldenHomeTest {
    private static final long START = 1_760_000_400;
    private static final List<String> FILES =
            List.of("queue/queue.mv.db", "metrics/metrics.mv.db", "library/journal.jsonl");

    @TempDir private Path home;

    @BeforeEach
    void takeTheFirstForm() throws IOException {
        for (String file : FILES) {
            Path target = home.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream bytes =
                    Objects.requireNonNull(
                            GoldenHomeTest.class.getResourceAsStream("golden-home-1/" + file))) {
                Files.copy(bytes, target);
            }
        }
    }

    @Test
    void theQueueHasItsFilmsAndTakesMore() throws StudioFault {
        try (QueueFolder queue = QueueFolder.open(home, Capacity.USUAL)) {
            assertThat(queue.queue().jobs())
                    .extracting(job -> job.order().title())
                    .containsExactly("One", "Two");
            assertThat(queue.queue().add(film("Three")).id()).isEqualTo(3);
        }
    }

    @Test
    void theFiguresAreThereAndGoOn() throws StudioFault {
        try (MetricsDatabase figures =
                MetricsDatabase.open(home.resolve("metrics")).orElseThrow()) {
            assertThat(
                            figures.series(
                                    Metric.PROCESSOR_LOAD,
                                    Resolution.HOUR,
                                    START - 3600,
                                    START + 3600))
                    .hasSize(1);
            figures.add(sample(START + 60));
        }
    }

    @Test
    void theLibraryKnowsItsTakes() throws StudioFault {
        try (Library library = Library.open(home.resolve("library"))) {
            library.refresh(JobContext.quiet());
            assertThat(library.page(library.search(TakeQuery.ALL), 0, 9))
                    .singleElement()
                    .satisfies(take -> {
                        assertThat(take.facts().text()).isEqualTo("To be.");
                        assertThat(take.starred()).isTrue();
                    });
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndNotChanged() throws Exception {
        for (String name : List.of("queue/queue", "metrics/metrics")) {
            raise(home.resolve(name));
            List<String> before = rows(home.resolve(name));

            StudioFault fault =
                    catchThrowableOfType(
                            StudioFault.class,
                            () -> {
                                if (name.startsWith("queue")) {
                                    QueueFolder.open(home, Capacity.USUAL).close();
                                } else {
                                    MetricsDatabase.open(home.resolve("metrics"));
                                }
                            });

            assertThat(fault.code()).isEqualTo("database.newer");
            assertThat(rows(home.resolve(name))).isEqualTo(before).hasSizeGreaterThan(4);
            assertThat(home.resolve(name + ".broken.mv.db")).doesNotExist();
        }
    }

    @Test
    void aLibraryOfANewerVersionIsRefusedAndNotChanged() throws Exception {
        Path journal = home.resolve("library/journal.jsonl");
        Files.writeString(
                journal, Files.readString(journal).replaceFirst("\"v\":\\d+", "\"v\":999"));
        byte[] before = Files.readAllBytes(journal);

        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () -> {
                            try (Library library = Library.open(home.resolve("library"))) {
                                library.refresh(JobContext.quiet());
                            }
                        });

        assertThat(fault.code()).isEqualTo("store.library-newer");
        assertThat(journal).hasBinaryContent(before);
    }

    private static void raise(Path name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" values (99, '999', 'later', 'SQL',"
                            + " 'V999__later.sql', 1, 'sa', now(), 1, true)");
            statement.execute("shutdown");
        }
    }

    /// Everything in a database.
    private static List<String> rows(Path name) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("script nosettings")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static JobOrder film(String title) {
        return JobOrder.heavy("film", title, "/films/" + title, "");
    }

    private static Sample sample(long second) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.PROCESSOR_LOAD, 0.5);
        return new Sample(second, values);
    }

    /// Writes the golden files of the form that is now, into a folder.
    static final class GoldenFiles {
        private GoldenFiles() {}

        public static void main(String[] arguments) throws Exception {
            Path home = Path.of(arguments[0]);
            try (QueueFolder queue = QueueFolder.open(home, Capacity.USUAL)) {
                queue.grant(QueueWish.add(film("One")));
                queue.grant(QueueWish.add(film("Two")));
            }
            try (MetricsDatabase figures =
                    MetricsDatabase.open(home.resolve("metrics")).orElseThrow()) {
                figures.add(sample(START));
            }
            for (String name : List.of("queue/queue", "metrics/metrics")) {
                try (Connection connection =
                                DriverManager.getConnection(
                                        "jdbc:h2:file:" + home.resolve(name), "sa", "");
                        var statement = connection.createStatement()) {
                    statement.execute("shutdown compact");
                }
            }
            Digest take = Digest.of("to be");
            TakeFacts facts =
                    new TakeFacts(
                            "To be.",
                            "ANNA",
                            "slt",
                            "Slt",
                            "mary",
                            "",
                            "p1",
                            "Play",
                            "e1",
                            Instant.EPOCH,
                            48_000,
                            100);
            new LibraryJournal(home.resolve("library"))
                    .add(
                            List.of(
                                    new LibraryChange.Make(take, facts),
                                    new LibraryChange.Star(List.of(take), true)));
        }
    }
}
