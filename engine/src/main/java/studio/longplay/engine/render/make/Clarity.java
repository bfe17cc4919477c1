package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.SpeechOverBed;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.SampleRate;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures how far every spoken line stands over what sounds under it.
///
/// What was measured of a scene is an artifact named by its stems and the stems' faders, so that
/// after an edit only the scene that changed is read again.
public final class Clarity {
    static final String MAKER = "mix.clarity";

    private static final String VERSION = "1";
    private static final double GRAIN = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;

    public Clarity(Workbench bench) {
        this.bench = bench;
    }

    /// One line.
    ///
    /// @param scene its number, counted from 0
    /// @param overBedLu how far it stands over its bed, at most [SpeechOverBed#NO_BED_LU]
    public record Row(int scene, Placed.PlacedLine line, double overBedLu) {
        /// Whether it is hard to understand.
        public boolean isHard() {
            return overBedLu < SpeechOverBed.HARD_LU;
        }
    }

    /// Measures the lines of a scene that are heard.
    ///
    /// @param number of the scene, counted from 0
    /// @param stems the scene mixed
    /// @param faders as the programme is delivered; its gain, which lifts all alike, does not count
    /// @throws StudioFault if the stems are damaged or the store cannot be used
    public List<Row> of(
            int number, SceneLayout scene, Artifact stems, Faders faders, JobContext context)
            throws StudioFault {
        List<Placed.PlacedLine> lines =
                scene.lines().stream().filter(line -> !Runs.of(line.slices()).isEmpty()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<SpeechWindow> windows = lines.stream().map(Clarity::window).toList();
        double[] figures = figures(stems, windows, faders.withGainDb(0), context);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(number, lines.get(i), figures[i]));
        }
        return rows;
    }

    private static SpeechWindow window(Placed.PlacedLine line) {
        return new SpeechWindow(
                line.range().start().toSamplesFloor(SampleRate.HZ_48000),
                line.range().end().toSamplesFloor(SampleRate.HZ_48000));
    }

    private double[] figures(
            Artifact stems, List<SpeechWindow> windows, Faders faders, JobContext context)
            throws StudioFault {
        Map<String, Object> parameters = new LinkedHashMap<>(Stems.describe(faders));
        parameters.put("lines", windows);
        Artifact artifact =
                bench.make(
                        new Recipe(MAKER, VERSION, parameters, List.of(stems.key())),
                        "json",
                        part -> {
                            List<Double> measured =
                                    SpeechOverBed.measure(stems.file(), windows, faders, context);
                            Files.writeString(
                                    part,
                                    JSON.writeValueAsString(
                                            measured.stream().map(Clarity::rounded).toList()));
                        });
        try {
            return JSON.readValue(Files.readAllBytes(artifact.file()), double[].class);
        } catch (IOException | JacksonException e) {
            throw new StudioFault.Media(
                    "mix.clarity-damaged",
                    "What was measured of a scene cannot be read: " + artifact.file() + ".",
                    "Delete that file; it is measured again.",
                    e);
        }
    }

    private static double rounded(double overBedLu) {
        return StrictMath.rint(overBedLu * GRAIN) / GRAIN;
    }
}
