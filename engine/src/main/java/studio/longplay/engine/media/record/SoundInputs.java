package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Optional;

/// Where sound can be recorded from: this machine's devices, or a test's samples.
///
/// Safe for any number of threads, none of them a window's: devices take their time.
public interface SoundInputs {
    /// The devices of this machine.
    static SoundInputs ofThisMachine() {
        return new MachineInputs();
    }

    /// What there is now, the usual one first; empty if there is nothing to record from.
    List<SoundInput> list();

    /// Begins to listen.
    ///
    /// @throws StudioFault.Resource `record.input-gone`, `record.input-busy` if another program
    ///   keeps it, `record.input-forbidden`
    SoundSource open(SoundInput input) throws StudioFault;

    /// The one that is wanted, or else the usual one.
    ///
    /// @param id of an input; one that is not there counts as none
    /// @throws StudioFault.Resource `record.no-input`
    default SoundInput choose(String id) throws StudioFault {
        List<SoundInput> inputs = list();
        Optional<SoundInput> wanted =
                inputs.stream().filter(input -> input.id().equals(id)).findFirst();
        return wanted.or(() -> inputs.stream().findFirst())
                .orElseThrow(() ->
                        new StudioFault.Resource(
                                "record.no-input",
                                "This machine has no sound input to record from.",
                                "Connect a microphone or headset, and allow the studio to use it"
                                        + " in the system's privacy settings, then look again."));
    }
}
