package studio.longplay.engine.render.interchange;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the mixing desk does to a track, as far as another program can have it: the faders, pans
/// and mutes of its strip and of the bus it goes to. What is left out is told once for each strip.
final class DeskLevels {
    private static final StripRef EFFECTS = new StripRef.OfRow(StripRef.Row.EFFECTS);
    private static final StripRef BEDS = new StripRef.OfRow(StripRef.Row.BEDS);

    private final MixSettings mix;
    private final Project project;
    private final List<Loss> losses;
    private final How how;

    /// How a format takes them.
    enum How {
        /// Every clip has its level with it.
        IN_CLIPS,
        /// The desk goes along as a document of ours, and clips are as they are without it.
        WHOLE,
        /// Not at all.
        NOT
    }

    /// Fader, pan and mute of a track.
    ///
    /// @param gainDb of its strip, its route and its bus together
    /// @param pan -1 to 1
    record Level(double gainDb, double pan, boolean muted) {
        static final Level NONE = new Level(0, 0, false);
    }

    DeskLevels(Project project, How how, List<Loss> losses) {
        this.project = project;
        this.mix = project.mix();
        this.how = how;
        this.losses = losses;
    }

    static How of(Format format) {
        return switch (format) {
            case OTIO -> How.WHOLE;
            case FCPXML, MLT -> How.IN_CLIPS;
            case EDL -> How.NOT;
        };
    }

    /// Whether the format holds all of ours.
    boolean isWhole() {
        return how == How.WHOLE;
    }

    /// What happens to the sounds of a row.
    Level of(Board.Row row) {
        if (how == How.WHOLE) {
            return Level.NONE;
        }
        Optional<StripRef> source = source(row.track());
        Strip own = source.map(mix::strip).orElse(Strip.PLAIN);
        Map.Entry<StemName, Double> route = route(row, source);
        StripRef bus = new StripRef.OfBus(route.getKey());
        Strip behind = mix.strip(bus);
        if (how == How.NOT) {
            source.ifPresent(ref -> untold(row.name(), own));
            untold(bus.text(), behind);
            return Level.NONE;
        }
        source.ifPresent(_ -> left(row.name(), own));
        left(bus.text(), behind);
        if (row.track() instanceof TrackRef.Effects && !mix.desk().isLike(EFFECTS, BEDS)) {
            String sentence = "What goes on in it has the level of the effects, not of the beds.";
            losses.add(new Loss(row.name(), Optional.empty(), sentence));
        }
        double gainDb = fader(own) + route.getValue() + fader(behind);
        return new Level(
                Math.max(gainDb, Levels.SILENCE_DB),
                Math.clamp(own.pan() + behind.pan(), -1.0, 1.0),
                own.muted() || behind.muted());
    }

    /// What no track has: the master's strip.
    void whole() {
        if (how != How.WHOLE && !mix.strip(new StripRef.Master()).isTransparent()) {
            losses.add(Loss.whole("The master's strip is not in it."));
        }
    }

    /// A lane stands in the place of the knob.
    private static double fader(Strip strip) {
        boolean rides =
                strip.lanes().stream()
                        .anyMatch(lane -> lane.parameter() == AutomationLane.Parameter.GAIN);
        return rides ? 0 : strip.gainDb();
    }

    private Optional<StripRef> source(TrackRef track) {
        return switch (track) {
            case TrackRef.Dialogue said ->
                    Optional.of(new StripRef.OfSpeaker(project.voicing().who(said.speakerKey())));
            case TrackRef.OfUser user -> Optional.of(new StripRef.OfTrack(user.id()));
            case TrackRef.Music _ -> Optional.of(new StripRef.OfRow(StripRef.Row.MUSIC));
            case TrackRef.Effects _ -> Optional.of(EFFECTS);
            case TrackRef.Pictures _, TrackRef.Cards _ -> Optional.empty();
        };
    }

    private static StemName usual(TrackRef track) {
        return switch (track) {
            case TrackRef.Dialogue _ -> StemName.DIALOGUE;
            case TrackRef.Music _ -> StemName.MUSIC;
            case TrackRef.Effects _, TrackRef.OfUser _, TrackRef.Pictures _, TrackRef.Cards _ ->
                    StemName.EFFECTS;
        };
    }

    /// The bus a row goes to; the loudest of several, and silence where it goes to none.
    private Map.Entry<StemName, Double> route(Board.Row row, Optional<StripRef> source) {
        StemName usual = usual(row.track());
        Optional<Map<StemName, Double>> routed = source.flatMap(mix.desk().routing()::row);
        if (routed.isEmpty()) {
            return Map.entry(usual, 0.0);
        }
        if (routed.get().size() > 1) {
            String sentence = "It goes to several buses; here it goes to the loudest only.";
            losses.add(new Loss(row.name(), Optional.empty(), sentence));
        }
        return routed.get().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElse(Map.entry(usual, Strip.OFF_DB));
    }

    /// What goes along with no clip.
    private void left(String name, Strip strip) {
        Strip sounding = strip.sounding();
        List<String> parts = new ArrayList<>();
        if (!sounding.equalizer().equals(Strip.PLAIN.equalizer())) {
            parts.add("equalizer");
        }
        if (!sounding.gate().equals(Strip.PLAIN.gate())) {
            parts.add("gate");
        }
        if (!sounding.deEsser().equals(Strip.PLAIN.deEsser())) {
            parts.add("de-esser");
        }
        if (!sounding.compressor().equals(Strip.PLAIN.compressor())) {
            parts.add("compressor");
        }
        if (sounding.reverbSendDb() > Strip.OFF_DB) {
            parts.add("room");
        }
        sounding.lanes().forEach(lane -> parts.add("automation of its " + word(lane)));
        if (!parts.isEmpty()) {
            String sentence = "Of its strip is not in it: " + String.join(", ", parts) + ".";
            losses.add(new Loss(name, Optional.empty(), sentence));
        }
    }

    private static String word(AutomationLane lane) {
        return switch (lane.parameter()) {
            case GAIN -> "gain";
            case PAN -> "pan";
            case REVERB_SEND -> "send";
        };
    }

    private void untold(String name, Strip strip) {
        if (!strip.isTransparent() || strip.muted()) {
            losses.add(new Loss(name, Optional.empty(), "Its strip of the desk is not in it."));
        }
    }
}
