package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is known of a programme at one moment; a value that never changes.
///
/// Lines not yet spoken stand in the programme with the length their words usually take, so there
/// is a whole timeline from the first moment on, and it settles while the lines are spoken.
///
/// @param revision grows with every state published
/// @param project what it was made of
/// @param script the newest text that could be read
/// @param unreadable why the text of `project` cannot be read; `script` is then an earlier one, or
///   an empty one
/// @param warnings what is odd about the script, in the order of its lines, then what of the
///   timeline has no place
/// @param cast by speaker key, in the order of the speakers
/// @param castReasons why each was cast, by speaker key
/// @param programme laid out
/// @param scenes one for each of the programme's
/// @param captions of each scene, scene-local; composed when first asked for, so not on a thread
///   that may not wait some milliseconds
/// @param lines by id, in the order of the script
/// @param pictures the user's files that the script names
/// @param gainDb from the stems to what is heard: the gain kept with the project, or the usual one
/// @param gainMeasured whether an export decided that gain
/// @param work what is being made
/// @param board the timeline, made of `programme` and the project's arrangement
/// @param renamed what became of ids that lines and cues had in earlier states
/// @param unshown why files of the user's cannot be shown, by digest: those that are missing, and
///   those that broke while they were painted
public record PreviewState(
        long revision,
        Project project,
        Script script,
        Optional<StudioFault> unreadable,
        List<Warning> warnings,
        Map<String, Voice> cast,
        Map<String, String> castReasons,
        Programme programme,
        List<PreviewScene> scenes,
        List<List<Caption>> captions,
        Map<ElementId, PreviewLine> lines,
        Pictures pictures,
        double gainDb,
        boolean gainMeasured,
        PreviewWork work,
        Board board,
        Renames renamed,
        Map<String, StudioFault> unshown) {
    /// Preview and export count the same frames.
    public static final FrameRate RATE = FrameRate.FPS_30;

    public PreviewState {
        warnings = List.copyOf(warnings);
        scenes = List.copyOf(scenes);
        lines = Collections.unmodifiableMap(lines);
        unshown = Map.copyOf(unshown);
    }

    /// With files that can all be shown.
    public PreviewState(
            long revision,
            Project project,
            Script script,
            Optional<StudioFault> unreadable,
            List<Warning> warnings,
            Map<String, Voice> cast,
            Map<String, String> castReasons,
            Programme programme,
            List<PreviewScene> scenes,
            List<List<Caption>> captions,
            Map<ElementId, PreviewLine> lines,
            Pictures pictures,
            double gainDb,
            boolean gainMeasured,
            PreviewWork work,
            Board board,
            Renames renamed) {
        this(
                revision,
                project,
                script,
                unreadable,
                warnings,
                cast,
                castReasons,
                programme,
                scenes,
                captions,
                lines,
                pictures,
                gainDb,
                gainMeasured,
                work,
                board,
                renamed,
                Map.of());
    }

    /// With the timeline as its programme has it, and with ids nobody had before.
    public PreviewState(
            long revision,
            Project project,
            Script script,
            Optional<StudioFault> unreadable,
            List<Warning> warnings,
            Map<String, Voice> cast,
            Map<String, String> castReasons,
            Programme programme,
            List<PreviewScene> scenes,
            List<List<Caption>> captions,
            Map<ElementId, PreviewLine> lines,
            Pictures pictures,
            double gainDb,
            boolean gainMeasured,
            PreviewWork work) {
        this(
                revision,
                project,
                script,
                unreadable,
                warnings,
                cast,
                castReasons,
                programme,
                scenes,
                captions,
                lines,
                pictures,
                gainDb,
                gainMeasured,
                work,
                BoardMaker.of(programme, project.arrangement(), RATE),
                Renames.NONE);
    }

    /// The same with other scenes.
    public PreviewState withScenes(List<PreviewScene> scenes) {
        return of(project, scenes);
    }

    /// The same of a project with other settings, whose timeline is the same.
    public PreviewState withProject(Project project) {
        return of(project, scenes);
    }

    private PreviewState of(Project project, List<PreviewScene> scenes) {
        return new PreviewState(
                revision,
                project,
                script,
                unreadable,
                warnings,
                cast,
                castReasons,
                programme,
                scenes,
                captions,
                lines,
                pictures,
                gainDb,
                gainMeasured,
                work,
                board,
                renamed,
                unshown);
    }

    /// How long the programme is.
    public MediaTime duration() {
        return scenes.isEmpty() ? MediaTime.ZERO : scenes.getLast().end();
    }

    /// Why something that a scene should show cannot be shown; empty if all can.
    public Optional<StudioFault> unshownIn(SceneLayout scene) {
        if (unshown.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> own =
                scene.userClips().stream()
                        .map(placed -> placed.clip().source())
                        .filter(ClipSource.OfMedia.class::isInstance)
                        .map(source -> ((ClipSource.OfMedia) source).digest());
        Stream<String> named =
                scene.pictures().stream()
                        .flatMap(picture -> pictures.find(picture.cue()).stream())
                        .map(found -> found.digest().hex());
        return Stream.concat(own, named).filter(unshown::containsKey).findFirst().map(unshown::get);
    }

    /// The scene that is heard and seen at a time; empty if there is none.
    public Optional<PreviewScene> sceneAt(MediaTime time) {
        int low = 0;
        int high = scenes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            PreviewScene scene = scenes.get(middle);
            if (time.isBefore(scene.start())) {
                high = middle - 1;
            } else if (time.isBefore(scene.end())) {
                return Optional.of(scene);
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }
}
