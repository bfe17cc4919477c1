package studio.longplay.engine.project.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All knobs of one strip, in the order in which the sound passes them: gate, equalizer, de-esser,
/// compressor, then the fader with its pan, the send to the room and mute.
///
/// @param gainDb -96 (silent) to 24
/// @param pan -1 (left) to 1 (right): balance, in the middle nothing changes
/// @param muted not heard, and not delivered
/// @param soloSafe stays heard while others are listened to alone
/// @param reverbSendDb after the fader; -96 (nothing) to 12
/// @param lanes at most one for each parameter; none without keys
public record Strip(
        double gainDb,
        double pan,
        boolean muted,
        boolean soloSafe,
        Equalizer equalizer,
        Gate gate,
        DeEsser deEsser,
        Compressor compressor,
        double reverbSendDb,
        List<AutomationLane> lanes) {
    /// The lowest place of a fader and a send; there nothing is heard at all.
    public static final double OFF_DB = -96;

    /// Nobody touched it.
    public static final Strip PLAIN =
            new Strip(
                    0,
                    0,
                    false,
                    false,
                    Equalizer.NONE,
                    Gate.NONE,
                    DeEsser.NONE,
                    Compressor.NONE,
                    OFF_DB,
                    List.of());

    public Strip {
        Ranges.check("a strip's gain", gainDb, OFF_DB, 24);
        Ranges.check("a strip's pan", pan, -1, 1);
        Ranges.check("a strip's send", reverbSendDb, OFF_DB, 12);
        lanes = lanes.stream().filter(lane -> !lane.keys().isEmpty()).toList();
        if (lanes.stream().map(AutomationLane::parameter).distinct().count() < lanes.size()) {
            throw new IllegalArgumentException("a strip has one lane for a parameter");
        }
    }

    /// Whether it leaves the sound as it is, apart from mute and what only listening cares for.
    public boolean isTransparent() {
        return withMuted(false).sounding().equals(PLAIN);
    }

    /// The same without what is never heard in a delivery: solo-safe, and knobs of what is off.
    public Strip sounding() {
        return new Strip(
                gainDb,
                pan,
                muted,
                false,
                equalizer.isFlat() ? Equalizer.NONE : equalizer,
                gate.isOff() ? Gate.NONE : gate,
                deEsser.isOff() ? DeEsser.NONE : deEsser,
                compressor.isOff() ? Compressor.NONE : compressor,
                reverbSendDb,
                lanes);
    }

    /// The lane of a parameter, if it moves by itself.
    public Optional<AutomationLane> lane(AutomationLane.Parameter parameter) {
        return lanes.stream().filter(lane -> lane.parameter() == parameter).findFirst();
    }

    public Strip withGainDb(double newGainDb) {
        return new Strip(
                newGainDb,
                pan,
                muted,
                soloSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withPan(double newPan) {
        return new Strip(
                gainDb,
                newPan,
                muted,
                soloSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withMuted(boolean nowMuted) {
        return new Strip(
                gainDb,
                pan,
                nowMuted,
                soloSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withSoloSafe(boolean nowSafe) {
        return new Strip(
                gainDb,
                pan,
                muted,
                nowSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withEqualizer(Equalizer other) {
        return new Strip(
                gainDb,
                pan,
                muted,
                soloSafe,
                other,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withGate(Gate other) {
        return new Strip(
                gainDb,
                pan,
                muted,
                soloSafe,
                equalizer,
                other,
                deEsser,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withDeEsser(DeEsser other) {
        return new Strip(
                gainDb,
                pan,
                muted,
                soloSafe,
                equalizer,
                gate,
                other,
                compressor,
                reverbSendDb,
                lanes);
    }

    public Strip withCompressor(Compressor other) {
        return new Strip(
                gainDb, pan, muted, soloSafe, equalizer, gate, deEsser, other, reverbSendDb, lanes);
    }

    public Strip withReverbSendDb(double newSendDb) {
        return new Strip(
                gainDb,
                pan,
                muted,
                soloSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                newSendDb,
                lanes);
    }

    public Strip withLanes(List<AutomationLane> newLanes) {
        return new Strip(
                gainDb,
                pan,
                muted,
                soloSafe,
                equalizer,
                gate,
                deEsser,
                compressor,
                reverbSendDb,
                newLanes);
    }

    /// With this lane in the place of the one of its parameter; without one if it has no keys.
    public Strip withLane(AutomationLane lane) {
        List<AutomationLane> changed = new ArrayList<>(lanes);
        changed.removeIf(old -> old.parameter() == lane.parameter());
        changed.add(lane);
        return withLanes(changed);
    }
}
