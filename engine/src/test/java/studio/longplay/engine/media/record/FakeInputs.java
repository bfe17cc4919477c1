package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Inputs that give a test's samples.
public final class FakeInputs implements SoundInputs {
    private final List<SoundInput> inputs = new CopyOnWriteArrayList<>();
    private final int rateHz;
    private volatile Optional<StudioFault> refusal = Optional.empty();
    private volatile FakeSource last;

    /// One input of that rate.
    public FakeInputs(int rateHz) {
        this.rateHz = rateHz;
        last = new FakeSource(rateHz);
        inputs.add(new SoundInput("usb", "USB microphone"));
    }

    /// One input at 48 kHz.
    public FakeInputs() {
        this(Recorded.RATE_HZ);
    }

    /// Nothing is connected any more.
    public void takeAway() {
        inputs.clear();
    }

    public void connect(SoundInput input) {
        inputs.add(input);
    }

    /// The next opening fails; empty for none.
    public void refuse(Optional<StudioFault> why) {
        refusal = why;
    }

    /// What was opened last.
    public FakeSource source() {
        return last;
    }

    @Override
    public List<SoundInput> list() {
        return List.copyOf(inputs);
    }

    @Override
    public SoundSource open(SoundInput input) throws StudioFault {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        last = new FakeSource(rateHz);
        return last;
    }
}
