package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/// The inputs that Java finds on this machine.
final class MachineInputs implements SoundInputs {
    private static final Line.Info WANTED = new Line.Info(TargetDataLine.class);

    @Override
    public List<SoundInput> list() {
        List<SoundInput> inputs = new ArrayList<>();
        mixers().forEach((id, mixer) -> inputs.add(new SoundInput(id, id)));
        return inputs;
    }

    /// By name; devices of one name are numbered, in the order of the system.
    private static Map<String, Mixer> mixers() {
        Map<String, Mixer> mixers = new LinkedHashMap<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            if (mixer.isLineSupported(WANTED)) {
                String name = info.getName().strip();
                String numbered = name;
                for (int number = 2; mixers.containsKey(numbered); number++) {
                    numbered = name + " " + number;
                }
                mixers.put(numbered, mixer);
            }
        }
        return mixers;
    }

    @Override
    public SoundSource open(SoundInput input) throws StudioFault {
        Mixer mixer = mixers().get(input.id());
        if (mixer == null) {
            throw new StudioFault.Resource(
                    "record.input-gone",
                    "The input " + input.name() + " is not connected.",
                    "Connect it again, or choose another input.");
        }
        try {
            return open(mixer, input);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            // A device that goes between the asking and the opening is told of unchecked.
            throw new StudioFault.Resource(
                    "record.input-busy",
                    "The input " + input.name() + " cannot be opened; another program may keep it.",
                    "Close the other program, or choose another input, then look again.",
                    e);
        } catch (SecurityException e) {
            throw new StudioFault.Resource(
                    "record.input-forbidden",
                    "The system does not let the studio use the input " + input.name() + ".",
                    "Allow it in the system's privacy settings, then look again.",
                    e);
        }
    }

    /// The first of the ways to record that the device opens, what we want most first.
    private static SoundSource open(Mixer mixer, SoundInput input) throws LineUnavailableException {
        LineUnavailableException first = null;
        for (InputFormat format : InputFormat.wanted()) {
            DataLine.Info info = new DataLine.Info(TargetDataLine.class, format.java());
            if (mixer.isLineSupported(info)) {
                try {
                    TargetDataLine line = (TargetDataLine) mixer.getLine(info);
                    return DeviceSource.begin(line, format, input.name());
                } catch (LineUnavailableException refused) {
                    first = first == null ? refused : first;
                }
            }
        }
        throw first == null
                ? new LineUnavailableException("no format that we know is supported")
                : first;
    }
}
