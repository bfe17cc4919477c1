package studio.longplay.engine.edit;

import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.project.voicing.VoicingChange;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One thing the user did: a function from a project to a project, as a value that can be kept.
///
/// An edit has no way back of its own: undoing is going back to the value before it. To add one,
/// add a record here and a line to the store's table of edits.
public sealed interface Edit {
    Project applyTo(Project project);

    /// What the list of edits calls it.
    String name();

    /// The user's own words it is about, if its name alone does not say what was done; empty if it
    /// does. For their eyes: no log and no report takes it.
    default String about() {
        return "";
    }

    /// Whether it fits this project; only one made for another state of the text does not.
    default boolean fits(Project project) {
        return true;
    }

    /// The same edit with all that applying it to this project has to find out, for a journal:
    /// doing it again costs less, and never differs. Reads the script's text before and after if it
    /// changes and anything on the timeline is anchored to it.
    default Edit settledFor(Project project) {
        return this;
    }

    private static Voicing changed(Voicing before, List<VoicingChange> changes) {
        Voicing changed = before;
        for (VoicingChange change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    /// Takes another script, for example one that was changed outside. What was done on the
    /// timeline goes with the elements that are still there.
    record ReplaceScript(String file, String text) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return Reanchoring.withScript(project, file, text);
        }

        @Override
        public Edit settledFor(Project project) {
            return Settled.of(this, project);
        }

        @Override
        public String name() {
            return "Replace script";
        }
    }

    /// Gives a speaker a voice; an empty voice id leaves them to the automatic casting.
    record Recast(String speakerKey, String voiceId) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withCast(
                    voiceId.isEmpty()
                            ? project.cast().without(speakerKey)
                            : project.cast().with(speakerKey, voiceId));
        }

        @Override
        public String name() {
            return "Recast " + speakerKey;
        }
    }

    record SetLoudnessTarget(String target) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withLoudnessTarget(target));
        }

        @Override
        public String name() {
            return "Set loudness target";
        }
    }

    /// Keeps the gain that was decided when the programme was measured, or forgets it.
    record KeepProgrammeGain(OptionalDouble gainDb) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withProgrammeGainDb(gainDb));
        }

        @Override
        public String name() {
            return "Keep programme gain";
        }
    }

    record Retitle(String title) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withTitle(title);
        }

        @Override
        public String name() {
            return "Retitle";
        }

        @Override
        public String about() {
            return ScriptChange.quoted(title);
        }
    }

    record SetStemGain(StemName stem, double gainDb) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withGainDb(stem, gainDb));
        }

        @Override
        public String name() {
            return "Set " + stem.name().toLowerCase(Locale.ROOT) + " gain";
        }
    }

    record SetDucking(DuckingSettings ducking) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withDucking(ducking));
        }

        @Override
        public String name() {
            return "Set ducking";
        }
    }

    /// Sets all knobs of a strip; those of a bus with its stem's gain.
    record SetStrip(StripRef ref, Strip strip) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withStrip(ref, strip));
        }

        @Override
        public String name() {
            return "Set strip " + ref.text();
        }
    }

    /// Sets where a source goes; an empty row sends it where it usually goes.
    ///
    /// @param row dB by bus
    record SetRoute(StripRef source, Optional<Map<StemName, Double>> row) implements Edit {
        public SetRoute {
            row = row.map(TreeMap::new);
        }

        @Override
        public Project applyTo(Project project) {
            Desk desk = project.mix().desk();
            return project.withMix(
                    project.mix().withDesk(desk.withRouting(desk.routing().with(source, row))));
        }

        @Override
        public String name() {
            return "Route " + source.text();
        }
    }

    /// Sets the room that all sends go to.
    record SetRoom(Room room) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withMix(project.mix().withDesk(project.mix().desk().withRoom(room)));
        }

        @Override
        public String name() {
            return "Set room";
        }
    }

    record SetCaptions(CaptionPlace place) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withExport(project.export().withCaptions(place));
        }

        @Override
        public String name() {
            return "Set captions";
        }
    }

    /// Chooses a preset as it is.
    record SetPreset(String preset) implements Edit {
        @Override
        public Project applyTo(Project project) {
            return project.withExport(project.export().withPreset(preset).withTerms(Map.of()));
        }

        @Override
        public String name() {
            return "Set preset";
        }
    }

    /// Chooses a preset, and what is to be otherwise than in it.
    ///
    /// @param terms in words, see [studio.longplay.engine.project.ExportSettings]
    record SetExport(String preset, Map<String, String> terms) implements Edit {
        public SetExport {
            terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        }

        @Override
        public Project applyTo(Project project) {
            return project.withExport(project.export().withPreset(preset).withTerms(terms));
        }

        @Override
        public String name() {
            return "Set export";
        }
    }

    /// Goes back to a whole value, from a backup or after damage on the disk.
    record Restore(Project project) implements Edit {
        @Override
        public Project applyTo(Project now) {
            return project;
        }

        @Override
        public String name() {
            return "Restore";
        }
    }

    /// Changes one stretch of the script's text; see [ScriptChange#between(String, String)]. What
    /// was done on the timeline goes with the elements that are still there.
    record ChangeScript(ScriptChange change) implements Edit {
        @Override
        public Project applyTo(Project project) {
            String text = change.applyTo(project.scriptText());
            return Reanchoring.withScript(project, project.scriptFile(), text);
        }

        @Override
        public Edit settledFor(Project project) {
            return Settled.of(this, project);
        }

        @Override
        public boolean fits(Project project) {
            return change.fits(project.scriptText());
        }

        @Override
        public String name() {
            return "Change script";
        }

        @Override
        public String about() {
            return change.inShort();
        }
    }

    /// Changes what stands on the timeline; see [Change#between(Arrangement, Arrangement)].
    ///
    /// @param name what the list of edits calls it, for example `Ripple trim`
    record Arrange(String name, List<Change> changes) implements Edit {
        public Arrange {
            changes = List.copyOf(changes);
        }

        /// The edit that makes `after` of `before`.
        public static Arrange of(String name, Arrangement before, Arrangement after) {
            return new Arrange(name, Change.between(before, after));
        }

        @Override
        public Project applyTo(Project project) {
            return project.withArrangement(Change.all(project.arrangement(), changes));
        }
    }

    /// Changes how lines are spoken; see [VoicingChange#between(Voicing, Voicing)].
    ///
    /// @param name what the list of edits calls it, for example `Choose take`
    record Voice(String name, List<VoicingChange> changes) implements Edit {
        public Voice {
            changes = List.copyOf(changes);
        }

        /// The edit that makes `after` of `before`.
        public static Voice of(String name, Voicing before, Voicing after) {
            return new Voice(name, VoicingChange.between(before, after));
        }

        @Override
        public Project applyTo(Project project) {
            return project.withVoicing(changed(project.voicing(), changes));
        }
    }

    /// A change of the script's text, and what it moved on the timeline and in the takes.
    ///
    /// @param edit a [ChangeScript] or a [ReplaceScript]
    /// @param moved what that did to the arrangement
    /// @param voiced what that did to the takes
    /// @param keys new ids of elements that keys of the desk's lanes are anchored to
    record Settled(
            Edit edit,
            List<Change> moved,
            List<VoicingChange> voiced,
            Map<ElementId, ElementId> keys)
            implements Edit {
        public Settled {
            moved = List.copyOf(moved);
            voiced = List.copyOf(voiced);
            keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        }

        static Edit of(Edit edit, Project project) {
            if (!Reanchoring.isAnchored(project)) {
                return edit;
            }
            Project after = edit.applyTo(project);
            return new Settled(
                    edit,
                    Change.between(project.arrangement(), after.arrangement()),
                    VoicingChange.between(project.voicing(), after.voicing()),
                    Reanchoring.renamed(project.mix().desk(), after.mix().desk()));
        }

        @Override
        public Project applyTo(Project project) {
            MixSettings mix = project.mix();
            Project bare =
                    project.withArrangement(Arrangement.NONE)
                            .withVoicing(Voicing.NONE)
                            .withMix(mix.withDesk(Desk.PLAIN));
            return edit.applyTo(bare)
                    .withMix(mix.withDesk(Reanchoring.with(mix.desk(), keys)))
                    .withArrangement(Change.all(project.arrangement(), moved))
                    .withVoicing(changed(project.voicing(), voiced));
        }

        @Override
        public boolean fits(Project project) {
            return edit.fits(project);
        }

        @Override
        public String name() {
            return edit.name();
        }

        @Override
        public String about() {
            return edit.about();
        }
    }

    /// Several edits that are done and taken back as one, each applied to what the one before made.
    ///
    /// @param name what the list of edits calls it, for example `Rename speaker`
    record Compound(String name, List<Edit> edits) implements Edit {
        public Compound {
            edits = List.copyOf(edits);
        }

        @Override
        public Project applyTo(Project project) {
            Project changed = project;
            for (Edit edit : edits) {
                changed = edit.applyTo(changed);
            }
            return changed;
        }

        @Override
        public Edit settledFor(Project project) {
            List<Edit> settled = new ArrayList<>();
            Project changed = project;
            for (Edit edit : edits) {
                Edit part = edit.settledFor(changed);
                settled.add(part);
                changed = part.applyTo(changed);
            }
            return new Compound(name, settled);
        }

        @Override
        public String about() {
            return edits.stream()
                    .map(Edit::about)
                    .filter(about -> !about.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        @Override
        public boolean fits(Project project) {
            Project changed = project;
            for (Edit edit : edits) {
                if (!edit.fits(changed)) {
                    return false;
                }
                changed = edit.applyTo(changed);
            }
            return true;
        }
    }
}
