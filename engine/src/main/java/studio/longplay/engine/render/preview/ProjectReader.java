package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.ScriptWarnings;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.Casting;
import studio.longplay.engine.voice.CastingResult;
import studio.longplay.engine.voice.GoneVoices;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads a project's values one after the other: voices stay with their speakers from one to the
/// next, and it is known which line was which. Belongs to one thread.
final class ProjectReader {
    private final Speaking speaking;
    private final SoundNames sounds;
    private final Map<String, Reason> firstReasons = new HashMap<>();
    private Map<String, String> earlierCast;
    private @Nullable Script before;
    private @Nullable Reading last;
    private Pictures pictures = Pictures.none();
    private Shown shown = Shown.NOTHING;

    /// @param earlierCast voice id by speaker key, as the project was cast when last open
    /// @param sounds what scripts may ask for
    ProjectReader(Speaking speaking, Map<String, String> earlierCast, SoundNames sounds) {
        this.speaking = speaking;
        this.sounds = sounds;
        this.earlierCast = earlierCast;
    }

    Reading read(Project project) {
        Reading earlier = last;
        if (earlier != null && reads(earlier.project(), project)) {
            Optional<Reading> same = again(earlier, project);
            if (same.isPresent()) {
                last = same.get();
                return same.get();
            }
        }
        Reading fresh = readText(project);
        last = fresh;
        return fresh;
    }

    /// Whether a project reads as another does.
    private static boolean reads(Project earlier, Project now) {
        return earlier.scriptText().equals(now.scriptText())
                && earlier.scriptFile().equals(now.scriptFile())
                && earlier.cast().equals(now.cast())
                && earlier.voicing().equals(now.voicing())
                && recordings(earlier).equals(recordings(now));
    }

    /// The files of the recordings that are heard.
    private static List<Optional<BinItem>> recordings(Project project) {
        return project.voicing().takes().values().stream()
                .flatMap(takes -> takes.heard().stream())
                .map(KeptTake::source)
                .filter(TakeSource.Recorded.class::isInstance)
                .map(source -> ((TakeSource.Recorded) source).media())
                .sorted()
                .map(media -> Optional.ofNullable(project.arrangement().bin().get(media)))
                .toList();
    }

    /// What was read before, if no picture file has changed since.
    private Optional<Reading> again(Reading earlier, Project project) {
        if (earlier.unreadable().isPresent() || !earlier.pictures().areUnchanged()) {
            return Optional.empty();
        }
        try {
            Pictures now = pictures(earlier.script(), project.arrangement());
            return Optional.of(earlier.of(project, now));
        } catch (StudioFault unreadable) {
            return Optional.empty();
        }
    }

    private Reading readText(Project project) {
        Optional<StudioFault> unreadable = Optional.empty();
        Map<ElementId, ElementId> renamed = Map.of();
        Script script;
        try {
            script = new ScriptParser().parse(project.scriptText(), project.scriptFile());
            renamed = RenamedElements.between(before, script);
            before = script;
        } catch (StudioFault.Input fault) {
            unreadable = Optional.of(fault);
            script = emptied(project);
        }
        try {
            return understood(project, script, unreadable, renamed);
        } catch (StudioFault fault) {
            return understoodAsEmpty(project, script, fault);
        }
    }

    /// A text with nothing to speak has nothing in it to hear or see.
    private Script emptied(Project project) {
        ScriptFormat format = before == null ? ScriptFormat.FOUNTAIN : before.format();
        return new Script(project.scriptFile(), format, Map.of(), List.of(), List.of());
    }

    private Reading understood(
            Project project,
            Script script,
            Optional<StudioFault> unreadable,
            Map<ElementId, ElementId> renamed)
            throws StudioFault {
        CastingResult casting = cast(project, script);
        Map<String, Voice> cast = casting.voices();
        Map<ElementId, Speaking.Order> orders = new LinkedHashMap<>();
        Map<ElementId, TakeKey> takes = new LinkedHashMap<>();
        Map<ElementId, List<Cue.SoundCue>> effects = new LinkedHashMap<>();
        Speaking.Voiced voiced = new Speaking.Voiced(cast, project.voicing());
        for (Scene scene : script.scenes()) {
            for (Speaking.Order order : speaking.orders(scene, voiced)) {
                orders.put(order.line().id(), order);
                takes.put(order.line().id(), TakeKey.of(order, project.arrangement().bin()));
            }
            effects.put(scene.id(), audible(scene));
        }
        List<Warning> warnings =
                ScriptWarnings.of(script, folderOf(script), speaking.registry(), sounds);
        warnings.addAll(casting.warnings());
        return new Reading(
                project,
                script,
                CueList.sounding(script, cue -> sounds.knows(cue.sound())),
                unreadable,
                warnings,
                cast,
                casting.reasons(),
                orders,
                takes,
                effects,
                pictures(script, project.arrangement()),
                renamed);
    }

    private Reading understoodAsEmpty(Project project, Script script, StudioFault fault) {
        return new Reading(
                project,
                script,
                emptied(project),
                Optional.of(fault),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Pictures.none(),
                Map.of());
    }

    /// Choices for speakers that are gone, or of voices that are gone, wait for their return.
    private CastingResult cast(Project project, Script script) throws StudioFault.Input {
        Map<String, String> chosen = new TreeMap<>();
        Set<String> speakers = new HashSet<>();
        script.linesBySpeaker().keySet().forEach(speaker -> speakers.add(speaker.key()));
        project.cast()
                .voiceBySpeaker()
                .forEach((speaker, voice) -> {
                    if (speakers.contains(speaker)) {
                        chosen.put(speaker, voice);
                    }
                });
        GoneVoices gone = GoneVoices.of(chosen, speaking.registry());
        chosen.keySet().retainAll(gone.left().keySet());
        CastingResult result =
                new Casting(speaking.registry())
                        .cast(script, chosen, earlierCast, project.voicing());
        Map<String, String> kept = new TreeMap<>(earlierCast);
        result.voices().forEach((speaker, voice) -> kept.put(speaker, voice.id()));
        earlierCast = kept;
        List<Warning> warnings = new ArrayList<>(gone.warnings());
        warnings.addAll(result.warnings());
        return new CastingResult(result.voices(), reasons(result, chosen), warnings);
    }

    /// Why a voice was chosen when it was, and not that it is the one of a moment ago.
    private Map<String, String> reasons(CastingResult result, Map<String, String> chosen) {
        Map<String, String> reasons = new LinkedHashMap<>();
        result.reasons()
                .forEach((speaker, reason) -> {
                    String voice = String.valueOf(result.voices().get(speaker));
                    Reason first = firstReasons.get(speaker);
                    if (first == null || !first.voice().equals(voice)) {
                        first = new Reason(voice, reason);
                        firstReasons.put(speaker, first);
                    }
                    reasons.put(speaker, chosen.containsKey(speaker) ? reason : first.words());
                });
        return reasons;
    }

    private record Reason(String voice, String words) {}

    private List<Cue.SoundCue> audible(Scene scene) {
        return CueList.of(List.of(scene), Cue.SoundCue.class).stream()
                .filter(cue -> !SoundCues.stops(cue) && sounds.knows(cue.sound()))
                .toList();
    }

    /// Files are read, which takes long for a film, only when the script names others than before.
    private Pictures pictures(Script script, Arrangement arrangement) throws StudioFault {
        Set<String> named = new TreeSet<>();
        for (Cue.PictureCue cue : CueList.of(script.scenes(), Cue.PictureCue.class)) {
            named.add(cue.subject());
        }
        Shown wanted = new Shown(named, arrangement.bin(), arrangement.userClips());
        if (!wanted.equals(shown) || !pictures.areUnchanged()) {
            pictures = pictures.again(script, folderOf(script), arrangement);
            shown = wanted;
        }
        return pictures;
    }

    /// What is looked for.
    private record Shown(
            Set<String> named, Map<String, BinItem> bin, Map<String, UserClip> userClips) {
        static final Shown NOTHING = new Shown(Set.of(), Map.of(), Map.of());
    }

    private static Path folderOf(Script script) {
        Path folder = Path.of(script.file()).toAbsolutePath().getParent();
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }
}
