package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Rides;
import studio.longplay.engine.mix.SceneDesk;
import studio.longplay.engine.mix.SceneStrip;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The mixing desk in one scene. From it comes what the scene's mix is a function of: only strips
/// of sources that are in the scene, and of them only what does something.
public final class SceneStrips {
    /// At a desk nobody touched, of speakers who are who they are.
    public static final SceneStrips PLAIN = new SceneStrips(Desk.PLAIN, Voicing.NONE, Map.of());

    private final Desk desk;
    private final Voicing voicing;
    private final Map<StripRef, Rides> rides;

    /// @param rides the lanes of the desk's strips in the scene
    SceneStrips(Desk desk, Voicing voicing, Map<StripRef, Rides> rides) {
        this.desk = desk;
        this.voicing = voicing;
        this.rides = Map.copyOf(rides);
    }

    /// The strip of who speaks under a key.
    public StripRef speaker(String speakerKey) {
        return new StripRef.OfSpeaker(voicing.who(speakerKey));
    }

    /// The strips whose sources may be heard in a scene.
    public Set<StripRef> sources(SceneLayout layout) {
        Set<StripRef> sources = new TreeSet<>();
        for (Placed.PlacedLine line : layout.lines()) {
            sources.add(speaker(line.line().speaker().key()));
        }
        if (!layout.music().isEmpty()) {
            sources.add(Rows.MUSIC);
        }
        for (Placed.PlacedSound sound : layout.sounds()) {
            sources.add(Rows.strip(sound.cue()));
        }
        for (Placed.PlacedUser user : layout.userClips()) {
            sources.add(new StripRef.OfTrack(user.clip().track()));
        }
        return sources;
    }

    /// Whether a source is left out of the mix.
    public boolean isMuted(StripRef source) {
        return desk.strip(source).muted();
    }

    /// Those of some sources that are left out of the mix.
    public Set<StripRef> muted(Collection<StripRef> sources) {
        Set<StripRef> muted = new TreeSet<>(sources);
        muted.removeIf(source -> !isMuted(source));
        return muted;
    }

    /// What a mix of these sources and stems hears.
    ///
    /// @param stems that have a sound in the scene, before any route leads elsewhere
    public SceneDesk desk(Collection<StripRef> sources, Set<Stem> stems) {
        if (desk.equals(Desk.PLAIN)) {
            return SceneDesk.PLAIN;
        }
        Map<StripRef, SceneStrip> ofSources = new TreeMap<>();
        Set<Stem> reached = EnumSet.noneOf(Stem.class);
        reached.addAll(stems);
        for (StripRef source : sources) {
            Optional<Map<Stem, Double>> routes = routes(source);
            SceneStrip strip =
                    strip(desk.strip(source), rides.getOrDefault(source, Rides.NONE), routes);
            if (!isIdle(strip)) {
                ofSources.put(source, strip);
            }
            routes.ifPresent(row -> reached.addAll(row.keySet()));
        }
        Map<Stem, SceneStrip> ofBuses = new EnumMap<>(Stem.class);
        for (Stem stem : reached) {
            StripRef bus = new StripRef.OfBus(StemName.valueOf(stem.name()));
            // Behind the mix: a bus that is only moved to a side is no reason to mix again.
            Strip knobs = desk.strip(bus).withGainDb(0).withPan(0);
            SceneStrip strip = strip(knobs, rides.getOrDefault(bus, Rides.NONE), Optional.empty());
            if (!isIdle(strip)) {
                ofBuses.put(stem, strip);
            }
        }
        SceneDesk heard = new SceneDesk(ofSources, ofBuses, desk.room());
        return heard.sends() ? heard : new SceneDesk(ofSources, ofBuses, Room.USUAL);
    }

    private Optional<Map<Stem, Double>> routes(StripRef source) {
        return desk.routing()
                .row(source)
                .map(row -> {
                    Map<Stem, Double> gains = new EnumMap<>(Stem.class);
                    row.forEach((bus, gainDb) -> gains.put(Stem.valueOf(bus.name()), gainDb));
                    return gains;
                });
    }

    /// A knob that does not move in this scene stands; one that moves stands nowhere.
    private static SceneStrip strip(Strip knobs, Rides rides, Optional<Map<Stem, Double>> routes) {
        Strip strip = knobs.sounding().withMuted(false).withLanes(List.of());
        if (!rides.gain().isEmpty()) {
            strip = strip.withGainDb(isStill(rides.gain()) ? value(rides.gain()) : 0);
        }
        if (!rides.pan().isEmpty()) {
            strip = strip.withPan(isStill(rides.pan()) ? value(rides.pan()) : 0);
        }
        if (!rides.send().isEmpty()) {
            strip =
                    strip.withReverbSendDb(
                            isStill(rides.send()) ? value(rides.send()) : Strip.OFF_DB);
        }
        Rides moving = new Rides(moving(rides.gain()), moving(rides.pan()), moving(rides.send()));
        return new SceneStrip(strip, moving, routes);
    }

    private static boolean isStill(List<LevelKey> keys) {
        return keys.size() == 1;
    }

    private static double value(List<LevelKey> keys) {
        return keys.getFirst().value();
    }

    private static List<LevelKey> moving(List<LevelKey> keys) {
        return isStill(keys) ? List.of() : keys;
    }

    private static boolean isIdle(SceneStrip strip) {
        return strip.strip().equals(Strip.PLAIN)
                && strip.rides().isNone()
                && strip.routes().isEmpty();
    }

    /// The sources and buses that stay heard while others are listened to alone.
    public Alone alone(Set<StripRef> heard) {
        Set<StripRef> sources = new TreeSet<>(heard);
        Set<Stem> stems = EnumSet.noneOf(Stem.class);
        desk.strips()
                .forEach((ref, strip) -> {
                    if (strip.soloSafe() && ref.isSource()) {
                        sources.add(ref);
                    } else if (strip.soloSafe() && ref instanceof StripRef.OfBus(StemName bus)) {
                        stems.add(Stem.valueOf(bus.name()));
                    }
                });
        return new Alone(sources, stems);
    }

    /// What is heard while somebody listens to sources alone.
    ///
    /// @param stems whose clips of the script's rows are heard too
    public record Alone(Set<StripRef> sources, Set<Stem> stems) {
        public Alone {
            sources = Set.copyOf(sources);
            stems = Set.copyOf(stems);
        }

        /// In a scene that has only some sources.
        public Alone in(Set<StripRef> present) {
            Set<StripRef> there = new TreeSet<>(sources);
            there.retainAll(present);
            return new Alone(there, stems);
        }
    }
}
