package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Programmes for tests, laid out with usual lengths.
final class Films {
    static final String PLAY =
            """
            Title: The Lighthouse Keeper

            EXT. GALLERY - DUSK

            [[picture: sea at dusk | slow push in]]

            NARRATOR
            The wind had turned before supper, and with it went the last of the fishing boats.

            MARA
            Look. Out past the bar. There is a light where no light should be.

            INT. LAMP ROOM - NIGHT

            [[picture: storm clouds over the sea | pan left]]

            OLD TAM
            I see it. Ring the bell, girl, and do not stop.

            EXT. CARROW POINT - DAWN

            [[picture: calm sea at dawn | still]]

            NARRATOR
            He had kept the lamp for thirty-one years, and never once been afraid of it going out.
            """;

    private Films() {}

    static PreviewState empty() {
        return of(new Script("a.fountain", ScriptFormat.FOUNTAIN, Map.of(), List.of(), List.of()));
    }

    static PreviewState play() {
        return of(PLAY);
    }

    /// With files that cannot be shown.
    static PreviewState broken(Map<String, StudioFault> unshown) {
        PreviewState play = play();
        return new PreviewState(
                play.revision(),
                play.project(),
                play.script(),
                play.unreadable(),
                play.warnings(),
                play.cast(),
                play.castReasons(),
                play.programme(),
                play.scenes(),
                play.captions(),
                play.lines(),
                play.pictures(),
                play.gainDb(),
                play.gainMeasured(),
                play.work(),
                play.board(),
                play.renamed(),
                unshown);
    }

    /// With files in the bin, and something being made.
    static PreviewState play(Arrangement arrangement, PreviewWork work) {
        try {
            Script script = new ScriptParser().parse(PLAY, "a.fountain");
            return of(script, arrangement, Pictures.none(), work);
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    static PreviewState of(String text) {
        try {
            return of(new ScriptParser().parse(text, "a.fountain"));
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreviewState of(Script script) {
        return of(script, Arrangement.NONE, Pictures.none());
    }

    /// With what a user did on the timeline.
    static PreviewState of(Script script, Arrangement arrangement, Pictures pictures) {
        return of(script, arrangement, pictures, PreviewWork.NONE);
    }

    private static PreviewState of(
            Script script, Arrangement arrangement, Pictures pictures, PreviewWork work) {
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE)
                        .lay(script, new UsualLengths(), arrangement);
        List<PreviewScene> scenes = new ArrayList<>();
        List<List<Caption>> captions = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            scenes.add(
                    new PreviewScene(
                            i,
                            programme.starts().get(i),
                            programme.scenes().get(i),
                            PreviewScene.State.READY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            captions.add(CaptionTrack.of(programme.scenes().get(i), PreviewState.RATE));
        }
        return new PreviewState(
                1,
                Project.of("The Lighthouse Keeper", "a.fountain", script.text())
                        .withArrangement(arrangement),
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                programme,
                scenes,
                captions,
                Map.of(),
                pictures,
                6,
                false,
                work);
    }
}
