package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// How fast this machine made films before, by preset: the ground of forecasts.
///
/// @param wallPerFilm wall time of making one unit of film time, by preset name
public record Speeds(Map<String, Double> wallPerFilm) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What two busy cores needed with the software encoder, rounded up (docs/benchmarks.md); used
    /// until this machine has made a film of that size.
    private static final Map<String, Double> BEFORE_MEASURING =
            Map.of("preview", 0.5, "hd", 1.0, "uhd", 4.0);

    public Speeds {
        wallPerFilm = Map.copyOf(wallPerFilm);
    }

    /// An unreadable file is no measurement: it is measured again with the next film.
    public static Speeds read(Path file) throws StudioFault {
        try {
            @Nullable Speeds read = JSON.readValue(Files.readAllBytes(file), Speeds.class);
            return read == null ? new Speeds(Map.of()) : read;
        } catch (NoSuchFileException | JacksonException none) {
            return new Speeds(Map.of());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "home.unreadable",
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Check who may read the data folder.",
                    e);
        }
    }

    /// Learns from a film that was made from nothing; one that was mostly found says little.
    public void learn(Manifest manifest, Path file) throws StudioFault {
        var work = manifest.run().work();
        double filmMillis = manifest.film().samples() / 48.0;
        if (work.linesReused() > 0 || work.segmentsReused() > 0 || filmMillis < 5000) {
            return;
        }
        Map<String, Double> learnt = new LinkedHashMap<>(wallPerFilm);
        learnt.put(manifest.preset().name(), manifest.run().wallMillis() / filmMillis);
        AtomicFile.write(
                file, JSON.writeValueAsString(new Speeds(learnt)).getBytes(StandardCharsets.UTF_8));
    }

    long forecastMillis(ExportPreset preset, long filmMillis) {
        Double measured = wallPerFilm.get(preset.name());
        double ratio =
                measured == null ? BEFORE_MEASURING.getOrDefault(preset.name(), 4.0) : measured;
        return (long) (filmMillis * ratio);
    }

    String basis(ExportPreset preset) {
        return wallPerFilm.containsKey(preset.name())
                ? "measured on this machine"
                : "a guess: nothing was made at this size here yet";
    }
}
