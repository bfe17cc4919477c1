package studio.longplay.app.settings;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The settings' file: read once, written soon after the last of several changes.
final class SettingsFile implements AutoCloseable {
    static final long REST_MILLIS = 400;
    private static final String NOTHING = "";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Consumer<StudioFault> refused;
    private final AtomicReference<@Nullable String> unwritten = new AtomicReference<>();
    private final Semaphore changed = new Semaphore(0);
    private final Loop writer;

    SettingsFile(Path file, Consumer<StudioFault> refused) {
        this.file = file.toAbsolutePath();
        this.refused = refused;
        this.writer = Loop.begin("settings", this::waitAndWrite);
    }

    /// @param document empty where there was nothing to read
    record Content(ObjectNode document, List<Warning> warnings) {}

    Content read() {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode document) {
                return new Content(document, List.of());
            }
            return new Content(empty, List.of(setAside()));
        } catch (JacksonException damaged) {
            return new Content(empty, List.of(setAside()));
        } catch (NoSuchFileException none) {
            return new Content(empty, List.of());
        } catch (IOException unreadable) {
            return new Content(
                    empty,
                    List.of(
                            new Warning(
                                    "settings.unreadable",
                                    "The settings in " + file + " cannot be read.",
                                    "Check who may read the data folder; until then the usual"
                                            + " settings are used.",
                                    null)));
        }
    }

    /// Nothing is thrown away: whoever wrote into the file by hand finds it again.
    private Warning setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        String where;
        try {
            AtomicFile.rename(file, aside);
            where = "The damaged file is kept as " + aside + ".";
        } catch (IOException stays) {
            where = "The damaged file will be replaced.";
        }
        return new Warning(
                "settings.damaged",
                "The settings were damaged, so the usual ones are used.",
                where,
                null);
    }

    void writeSoon(String text) {
        unwritten.set(text);
        changed.release();
    }

    /// Instead of anything that waits to be written.
    void removeSoon() {
        writeSoon(NOTHING);
    }

    private void waitAndWrite() throws InterruptedException {
        changed.acquire();
        Thread.sleep(REST_MILLIS);
        changed.drainPermits();
        write();
    }

    private synchronized void write() {
        String text = unwritten.getAndSet(null);
        if (text == null) {
            return;
        }
        try {
            if (text.equals(NOTHING)) {
                remove();
            } else {
                AtomicFile.write(file, text);
            }
        } catch (CancellationException closing) {
            // Who closes it stops the writer, perhaps in the middle, and writes it then.
            unwritten.compareAndSet(null, text);
        } catch (StudioFault fault) {
            refused.accept(fault);
        }
    }

    private void remove() throws StudioFault {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    @Override
    public void close() {
        writer.close();
        write();
    }
}
