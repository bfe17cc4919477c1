package studio.longplay.engine.render.machine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.PowerSensors.Told;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What this machine drew while it made films: `power.json` of the data folder.
///
/// @param watts the mean
/// @param seconds over which it was measured, at most an hour: older films count less
/// @param told by what: a battery tells of the whole machine, counters of their parts alone
public record PowerUse(double watts, double seconds, Told told) {
    private static final String FILE = "power.json";
    private static final double MOST_SECONDS = 3600;
    private static final PowerUse NOTHING = new PowerUse(0, 0, Told.NOTHING);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What is known in a data folder; an unreadable file is no measurement.
    public static PowerUse read(Path home) throws StudioFault {
        return of(home.resolve(FILE));
    }

    /// What is known in the data folder that a store is in.
    public static PowerUse beside(ArtifactStore store) throws StudioFault {
        return of(store.folder().resolveSibling(FILE));
    }

    private static PowerUse of(Path file) throws StudioFault {
        try {
            PowerUse read = JSON.readValue(Files.readAllBytes(file), PowerUse.class);
            return read == null || read.told() == null ? NOTHING : read;
        } catch (NoSuchFileException | JacksonException none) {
            return NOTHING;
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "home.unreadable",
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Check who may read the data folder.",
                    e);
        }
    }

    /// With what one more film drew; a battery's figure and a counter's are not mixed.
    PowerUse with(double moreWatts, double moreSeconds, Told moreTold) {
        if (moreSeconds <= 0 || moreTold == Told.NOTHING) {
            return this;
        }
        if (moreTold != told) {
            return new PowerUse(moreWatts, Math.min(MOST_SECONDS, moreSeconds), moreTold);
        }
        double all = seconds + moreSeconds;
        return new PowerUse(
                (watts * seconds + moreWatts * moreSeconds) / all,
                Math.min(MOST_SECONDS, all),
                told);
    }

    void write(Path home) throws StudioFault {
        AtomicFile.write(home.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /// What a film that takes so long to make likely takes.
    public Energy forecast(long makingMillis) {
        return switch (told) {
            case NOTHING ->
                    Energy.unknown("unknown: no power was measured while films were made here");
            case BATTERY ->
                    Energy.of(watts, makingMillis, "the whole machine, as its battery told");
            case COUNTERS ->
                    Energy.of(
                            watts,
                            makingMillis,
                            "processor and cards, as they told; the rest of the machine comes on"
                                    + " top");
        };
    }
}
