package studio.longplay.engine.render.bench;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a film's making grows with its length: each length is made from nothing, after a film of six
/// seconds that does not count.
///
/// What is finished stands in `linearity.json` of the data folder until all is: who was stopped
/// goes on with the next length. Then it is added to the [BenchHistory].
public final class Linearity {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A program just started is slow, which would make the shortest film, and so the growth, look
    /// better than they are.
    private static final double WARM_MINUTES = 0.1;

    private static final double SAMPLES_PER_SECOND = 48_000;
    private static final double MILLIS_PER_SECOND = 1000;

    private final Path home;
    private final ExportPreset preset;
    private final FilmMaking making;
    private final Fingerprint machine;

    /// @param home the data folder that keeps what was measured
    /// @param preset of the films
    /// @param making makes them, with that preset
    public Linearity(Path home, ExportPreset preset, FilmMaking making) {
        this.home = home;
        this.preset = preset;
        this.making = making;
        machine = Fingerprint.ofThisMachine();
    }

    /// All films.
    ///
    /// @param busyBefore how busy the machine was before, 0 to 1; negative if it did not say
    /// @param films the shortest first
    /// @param found how many of them were measured before it was stopped
    public record Result(double busyBefore, List<Growth> films, int found) {
        public Result {
            films = List.copyOf(films);
        }

        /// What a second of the longest film takes by the clock, against one of the shortest.
        public double growth() {
            return films.getLast().perSecond() / films.getFirst().perSecond();
        }

        /// The same in processor time; empty where the machine does not tell.
        public Optional<Double> processorGrowth() {
            return films.stream().allMatch(film -> film.processorSeconds() > 0)
                    ? Optional.of(
                            films.getLast().processorPerSecond()
                                    / films.getFirst().processorPerSecond())
                    : Optional.empty();
        }
    }

    private record Unfinished(
            String machine,
            String preset,
            List<Double> minutes,
            double busyBefore,
            List<Growth> films) {}

    /// Measures what was not measured by a run with the same lengths that was stopped.
    ///
    /// @param minutes of the films, the shortest first; one at least
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Result measure(List<Double> minutes, JobContext context) throws StudioFault {
        Optional<Unfinished> before = read().filter(found -> isOf(found, minutes));
        List<Growth> films = new ArrayList<>(before.map(Unfinished::films).orElse(List.of()));
        int found = films.size();
        double busy = before.map(Unfinished::busyBefore).orElseGet(() -> OthersLoad.look(context));
        if (found < minutes.size()) {
            film(WARM_MINUTES, "Warm up", context);
        }
        for (double length : minutes.subList(found, minutes.size())) {
            context.checkCancelled();
            String title = title(minutes, films);
            films.add(film(length, title, context));
            write(new Unfinished(machine.id(), preset.name(), minutes, busy, films));
        }
        Result result = new Result(busy, films, found);
        keep(result);
        return result;
    }

    private boolean isOf(Unfinished found, List<Double> minutes) {
        return found.machine.equals(machine.id())
                && found.preset.equals(preset.name())
                && found.minutes.equals(minutes);
    }

    /// @return which film of how many, and how long all that are left will take at the pace so far
    private static String title(List<Double> minutes, List<Growth> films) {
        String which =
                String.format(
                        Locale.ROOT,
                        "Film %d of %d, %.1f min",
                        films.size() + 1,
                        minutes.size(),
                        minutes.get(films.size()));
        if (films.isEmpty()) {
            return which;
        }
        double left =
                minutes.subList(films.size(), minutes.size()).stream().reduce(0.0, Double::sum)
                        * films.getLast().perSecond();
        return which + String.format(Locale.ROOT, ", about %.1f min left", left);
    }

    private Growth film(double minutes, String title, JobContext context) throws StudioFault {
        Path scratch = Stages.scratch();
        ProcessorTime processor = new ProcessorTime();
        try {
            Manifest manifest =
                    new Bench(preset, making)
                            .film(scratch, minutes, watched(title, processor, context));
            return new Growth(
                    minutes,
                    manifest.film().samples() / SAMPLES_PER_SECOND,
                    manifest.run().wallMillis() / MILLIS_PER_SECOND,
                    processor.seconds());
        } finally {
            Bench.remove(scratch);
        }
    }

    private static JobContext watched(String title, ProcessorTime processor, JobContext context) {
        return new JobContext() {
            @Override
            public void progress(Progress now) {
                processor.look();
                context.progress(new Progress(title + ": " + now.step(), now.done(), now.total()));
            }

            @Override
            public void checkCancelled() {
                processor.look();
                context.checkCancelled();
            }

            @Override
            public void rest() {
                context.rest();
            }
        };
    }

    private Path file() {
        return home.resolve("linearity.json");
    }

    private Optional<Unfinished> read() throws StudioFault {
        try {
            return Optional.of(JSON.readValue(Files.readString(file()), Unfinished.class));
        } catch (NoSuchFileException | JacksonException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFault.reading(file(), e);
        }
    }

    private void write(Unfinished now) throws StudioFault {
        AtomicFile.write(file(), JSON.writeValueAsString(now));
    }

    private void keep(Result result) throws StudioFault {
        List<Measured> measured = new ArrayList<>();
        result.films().forEach(film -> measured.add(film.measured()));
        new BenchHistory(home)
                .add(
                        new BenchRun(
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                                machine,
                                result.busyBefore(),
                                preset.name(),
                                measured));
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw DiskFault.writing(file(), e);
        }
    }
}
