package studio.longplay.engine.store.folder;

import org.flywaydb.core.Flyway;

import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A whole project folder as a released version left it when it was killed: its journal, its
/// database with a value of some edits before, and a backup.
///
/// The files are in `golden-N` of the resources and are never changed. [#main] wrote them, from the
/// golden documents of that version and with no class of ours that a later version could change the
/// meaning of: whoever raises the version calls it once with the new number.
final class GoldenFolder {
    /// Of the golden records, those that make one history: the third is an edit of another script.
    private static final int RECORDS = 12;

    private static final int OF_ANOTHER_SCRIPT = 2;

    private GoldenFolder() {}

    /// Puts the folder of a version where a test can write.
    static Path of(int version, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        for (String file :
                List.of("edits.journal", "project.mv.db", "backups/project-000000000001.json")) {
            try (InputStream bytes =
                    GoldenFolder.class.getResourceAsStream("golden-" + version + "/" + file)) {
                if (bytes == null) {
                    throw new IllegalStateException("no " + file + " of version " + version);
                }
                Files.copy(bytes, folder.resolve(file));
            }
        }
        return folder;
    }

    /// Writes the golden folder of one version.
    ///
    /// @param arguments the resources of this package, the version of the documents, and the newest
    ///   migration of the database in that version
    public static void main(String[] arguments) throws Exception {
        Path resources = Path.of(arguments[0]);
        String version = arguments[1];
        Path folder = resources.resolve("golden-" + version);
        Files.createDirectories(folder.resolve("backups"));
        List<String> records =
                new ArrayList<>(
                        Files.readAllLines(resources.resolve("journal-" + version + ".jsonl"))
                                .subList(0, RECORDS));
        records.remove(OF_ANOTHER_SCRIPT);
        Files.write(folder.resolve("edits.journal"), journal(records));
        String project =
                Files.readString(resources.resolve("project-" + version + ".json")).strip();
        AtomicFile.write(folder.resolve("backups/project-000000000001.json"), project);
        database(folder, project, arguments[2]);
    }

    private static byte[] journal(List<String> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer header =
                ByteBuffer.allocate(16).put("LPJOURNL".getBytes(StandardCharsets.US_ASCII));
        header.putInt(1);
        header.putInt(checksum(header.array(), 12));
        bytes.writeBytes(header.array());
        long sequence = 0;
        for (String json : records) {
            sequence++;
            bytes.writeBytes(
                    new Frame(Frame.Kind.RECORD, sequence, json.getBytes(StandardCharsets.UTF_8))
                            .toBytes());
        }
        return bytes.toByteArray();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static void database(Path folder, String project, String migration)
            throws SQLException {
        String url =
                "jdbc:h2:file:" + folder.resolve("project").toAbsolutePath() + ";WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:studio/longplay/engine/store")
                .target(migration)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into snapshot values (1, timestamp with time zone"
                                        + " '2026-11-20 10:00:00+00', ?, ?)")) {
            insert.setString(1, project);
            insert.setString(2, Digest.of(project).hex());
            insert.execute();
            connection.createStatement().execute("shutdown compact");
        }
    }
}
