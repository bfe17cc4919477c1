package studio.longplay.app.timeline;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// States of a preview for tests: a script laid out with usual lengths, made as far as wanted.
final class States {
    static final String PLAY =
            """
            Title: The Lighthouse
            Author: The Longplay authors

            INT. LIGHTHOUSE, THE STAIR - DUSK

            [[picture: sea at dusk | slow push in]]
            [[music: calm, 72 bpm, D minor]]
            [[sfx: ocean, loop, far]]

            NARRATOR
            For ninety years the lamp on Carrow Point had burned every night. Tonight, with the \
            mail boat still at sea, it was dark.

            TAM
            Mind the seventh step, Nell. It is the one that bites.

            [[sfx: thunder, far]]

            NELL
            You say that every night, Grandpa.

            TAM
            And every night you keep your toes.

            INT. LAMP ROOM - NIGHT

            [[picture: storm clouds over the sea | pan left]]
            [[music: tense, 92 bpm, D minor]]
            [[sfx: wind, loop, far]]

            IDA
            The oil is gone, Father. There is a crack right along the tank.

            TAM
            Steady, now. Then we burn what we have.

            CROWD
            We have nothing! Bread, blankets, and a box of candle ends.

            NELL
            How many candles make a lighthouse?

            EXT. CARROW POINT - DAWN

            [[picture: calm sea at dawn | still]]

            NARRATOR
            In the morning the boat lay in the bay, and nobody had to say anything at all.

            TAM
            Seventh step, Nell.
            """;

    /// The play again and again: with music, effects and crowds, and 154 minutes long.
    static States epic() {
        String scenes = PLAY.substring(PLAY.indexOf("INT. LIGHTHOUSE"));
        StringBuilder text = new StringBuilder(PLAY);
        for (int night = 2; night <= 175; night++) {
            text.append('\n').append(scenes.replace("STAIR", "STAIR, NIGHT " + night));
        }
        return of(text.toString());
    }

    private final Voice one = VoiceRegistry.builtIn().voices().getFirst();
    private final Voice crowd =
            VoiceRegistry.builtIn().voices().stream()
                    .filter(voice -> voice.parts().size() > 1)
                    .findFirst()
                    .orElseGet(() -> many(one));
    private final Script script;
    private Function<Line, PreviewLine.State> lines = _ -> PreviewLine.State.SPOKEN;
    private Function<Integer, PreviewScene.State> scenes = _ -> PreviewScene.State.READY;
    private boolean waves;
    private Arrangement arrangement = Arrangement.NONE;

    private States(String text, String file) {
        try {
            script =
                    text.isEmpty()
                            ? new Script(
                                    "test.fountain",
                                    ScriptFormat.FOUNTAIN,
                                    Map.of(),
                                    List.of(),
                                    List.of())
                            : new ScriptParser().parse(text, file);
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    static States of(String text) {
        return new States(text, "test.fountain");
    }

    static States ofFile(Path file) throws IOException {
        return new States(Files.readString(file), file.getFileName().toString());
    }

    private static Voice many(Voice voice) {
        List<Voice.Part> parts = new ArrayList<>(voice.parts());
        parts.addAll(voice.parts());
        return new Voice(
                "crowd",
                "Crowd",
                voice.tags(),
                voice.languages(),
                voice.origin(),
                parts,
                voice.licence());
    }

    States lines(Function<Line, PreviewLine.State> states) {
        lines = states;
        return this;
    }

    States scenes(Function<Integer, PreviewScene.State> states) {
        scenes = states;
        return this;
    }

    /// As the user arranged it.
    States arranged(Arrangement wanted) {
        arrangement = wanted;
        return this;
    }

    States withWaves() {
        waves = true;
        return this;
    }

    PreviewState state() {
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE)
                        .lay(script, new UsualLengths(), arrangement);
        List<MediaTime> starts = programme.starts();
        List<PreviewScene> made = new ArrayList<>();
        List<List<Caption>> captions = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            made.add(scene(i, starts.get(i), programme.scenes().get(i)));
            captions.add(CaptionTrack.of(programme.scenes().get(i), PreviewState.RATE));
        }
        Map<ElementId, PreviewLine> spoken = new LinkedHashMap<>();
        script.lines().forEach(line -> spoken.put(line.id(), line(line)));
        return new PreviewState(
                1,
                Project.of("Test", "test.fountain", script.text()).withArrangement(arrangement),
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                programme,
                made,
                captions,
                spoken,
                Pictures.none(),
                6,
                false,
                PreviewWork.NONE);
    }

    private PreviewScene scene(int number, MediaTime start, SceneLayout layout) {
        PreviewScene.State state = scenes.apply(number);
        boolean ready = state == PreviewScene.State.READY;
        return new PreviewScene(
                number,
                start,
                layout,
                state,
                Optional.empty(),
                ready && waves ? Optional.of(SyntheticPeaks.of(layout)) : Optional.empty(),
                state == PreviewScene.State.FAILED ? Optional.of(fault()) : Optional.empty());
    }

    private PreviewLine line(Line line) {
        PreviewLine.State state = lines.apply(line);
        return new PreviewLine(
                line,
                line.speaker().key().equals("CROWD") ? crowd : one,
                state,
                new UsualLengths().of(line),
                Optional.empty(),
                state == PreviewLine.State.FAILED ? Optional.of(fault()) : Optional.empty());
    }

    private static StudioFault fault() {
        return new StudioFault.Model(
                "voice.broken", "The voice could not speak.", "Choose another.");
    }
}
