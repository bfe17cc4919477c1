package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;

/// What a strip does to its sound: gate, equalizer, de-esser, compressor, then fader and pan. What
/// is off costs nothing; a plain strip leaves every bit as it is. Nothing comes out late.
///
/// Automation and mute are not in here: where a strip has lanes, use [#insert] and apply the lanes'
/// factors after it. The send to the room is taken behind the fader.
public final class StripChain implements Vertex {
    /// What is sent through all of them at once: short enough to stay in the nearest cache.
    private static final int STRETCH = 256;

    private final List<Vertex> inserts = new ArrayList<>();
    private final GainVertex fader;
    private final List<GateVertex> gate = new ArrayList<>(1);
    private final List<DeEsserVertex> deEsser = new ArrayList<>(1);
    private final List<CompressorVertex> compressor = new ArrayList<>(1);

    public StripChain(Strip strip, SampleRate rate) {
        if (!strip.gate().isOff()) {
            gate.add(new GateVertex(strip.gate(), rate));
        }
        inserts.addAll(gate);
        if (!strip.equalizer().isFlat()) {
            inserts.add(new EqualizerVertex(strip.equalizer(), rate));
        }
        if (!strip.deEsser().isOff()) {
            deEsser.add(new DeEsserVertex(strip.deEsser(), rate));
        }
        inserts.addAll(deEsser);
        if (!strip.compressor().isOff()) {
            compressor.add(new CompressorVertex(strip.compressor(), rate));
        }
        inserts.addAll(compressor);
        this.fader = new GainVertex(strip.gainDb(), strip.pan(), rate);
    }

    /// Everything, fader and pan included.
    @Override
    public void process(float[][] stereo, int offset, int count) {
        insert(stereo, offset, count);
        fader.process(stereo, offset, count);
    }

    /// Everything before the fader.
    public void insert(float[][] stereo, int offset, int count) {
        for (int done = 0; done < count; done += STRETCH) {
            int many = Math.min(STRETCH, count - done);
            for (int i = 0; i < inserts.size(); i++) {
                inserts.get(i).process(stereo, offset + done, many);
            }
        }
    }

    /// Whether [#insert] leaves the sound as it is.
    public boolean hasNoInserts() {
        return inserts.isEmpty();
    }

    /// Moves fader and pan; they arrive after 10 ms.
    public void aim(double gainDb, double pan) {
        fader.aim(gainDb, pan);
    }

    /// The gate's deepest reduction since this was last asked, in dB, 0 or more.
    public double takeGateDb() {
        return gate.isEmpty() ? 0 : gate.getFirst().takeReductionDb();
    }

    /// The de-esser's deepest reduction since this was last asked, in dB, 0 or more.
    public double takeDeEsserDb() {
        return deEsser.isEmpty() ? 0 : deEsser.getFirst().takeReductionDb();
    }

    /// The compressor's deepest reduction since this was last asked, in dB, 0 or more.
    public double takeCompressorDb() {
        return compressor.isEmpty() ? 0 : compressor.getFirst().takeReductionDb();
    }
}
