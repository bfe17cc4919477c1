package studio.longplay.engine.render.bench;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Measures how fast this machine makes films: single stages by themselves, then a film of a minute
/// from nothing, whose stages are taken from its manifest.
public final class Bench {
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double SAMPLES_PER_SECOND = 48_000;

    private final ExportPreset preset;
    private final FilmMaking making;

    /// @param preset of the film
    /// @param making makes it, with that preset
    public Bench(ExportPreset preset, FilmMaking making) {
        this.preset = preset;
        this.making = making;
    }

    private interface Stage {
        Measured run(JobContext context) throws StudioFault;
    }

    /// Measures everything; a minute or more.
    ///
    /// @param minutes how long the film is about
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public BenchRun run(double minutes, JobContext context) throws StudioFault {
        double busy = OthersLoad.look(context);
        Path scratch = Stages.scratch();
        try {
            Stages stages = new Stages(preset, scratch);
            List<Stage> single =
                    List.of(
                            stages::disk,
                            stages::inference,
                            stages::speech,
                            stages::draw,
                            stages::encode);
            List<Measured> measured = new ArrayList<>();
            for (Stage stage : single) {
                context.checkCancelled();
                context.progress(new Progress("Measure", measured.size(), single.size() + 1));
                measured.add(stage.run(context.silent()));
            }
            measured.addAll(of(film(scratch.resolve("film"), minutes, context)));
            return new BenchRun(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Fingerprint.ofThisMachine(),
                    busy,
                    preset.name(),
                    measured);
        } finally {
            remove(scratch);
        }
    }

    /// A film of that many minutes from nothing.
    Manifest film(Path scratch, double minutes, JobContext context) throws StudioFault {
        try {
            Files.createDirectories(scratch);
            Path script = scratch.resolve("measuring.fountain");
            Files.writeString(script, BenchScript.of(minutes));
            return making.make(scratch.resolve("home"), script, scratch.resolve("film"), context);
        } catch (IOException e) {
            throw DiskFault.writing(scratch, e);
        }
    }

    /// What a film's manifest says of its making.
    static List<Measured> of(Manifest manifest) {
        Map<String, Long> millis = manifest.run().millisByStage();
        double seconds = manifest.film().samples() / SAMPLES_PER_SECOND;
        List<Measured> measured = new ArrayList<>();
        String film = String.format(Locale.ROOT, "a film of %.0f s", seconds);
        add(measured, "mix", seconds, millis.get("mix"), film);
        // Drawing begins with the mix and goes on beside it.
        long pictures = millis.getOrDefault("mix", 0L) + millis.getOrDefault("segments", 0L);
        if (pictures > 0) {
            measured.add(
                    new Measured(
                            "pictures",
                            manifest.film().frames() * MILLIS_PER_SECOND / pictures,
                            "frames/s",
                            "drawn and encoded beside the mix, " + film));
        }
        add(measured, "mux", seconds, millis.get("mux"), film);
        add(measured, "film", seconds, manifest.run().wallMillis(), film + " from nothing");
        return measured;
    }

    private static void add(
            List<Measured> measured,
            String stage,
            double seconds,
            @Nullable Long millis,
            String how) {
        if (millis != null && millis > 0) {
            measured.add(
                    new Measured(stage, seconds * MILLIS_PER_SECOND / millis, "x real time", how));
        }
    }

    static void remove(Path folder) throws StudioFault {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw DiskFault.writing(folder, e instanceof IOException io ? io : new IOException(e));
        }
    }
}
