package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the texts an exporter wrote into a model file, without loading the model: what
/// [Session#metadata] says of one that is open.
///
/// Source: `metadata_props` in `onnx.proto` of ONNX 1.19.
public final class ModelNotes {
    private static final int NOTE = 14;

    private ModelNotes() {}

    /// The texts by their keys, in the file's order. A model of gigabytes takes milliseconds.
    ///
    /// @throws StudioFault.Model `model.unreadable`, `model.not-onnx`
    public static Map<String, String> read(Path model) throws StudioFault {
        try (FileChannel channel = FileChannel.open(model, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return notes(model, new ProtoMessage(bytes));
        } catch (IOException e) {
            throw new StudioFault.Model(
                    "model.unreadable",
                    "The model file " + model + " cannot be read.",
                    "Check that the disk is connected and that you may read it.",
                    e);
        }
    }

    private static Map<String, String> notes(Path file, ProtoMessage model) throws StudioFault {
        Map<String, String> notes = new LinkedHashMap<>();
        try {
            while (model.next()) {
                if (model.field() == NOTE) {
                    ProtoMessage pair = model.message();
                    String key = "";
                    String value = "";
                    while (pair.next()) {
                        switch (pair.field()) {
                            case 1 -> key = pair.text();
                            case 2 -> value = pair.text();
                            default -> {}
                        }
                    }
                    notes.putIfAbsent(key, value);
                }
            }
        } catch (IOException e) {
            throw new StudioFault.Model(
                    "model.not-onnx",
                    "The file " + file + " is no ONNX model, or it is damaged.",
                    "Download it again, or choose the file that ends in .onnx.",
                    e);
        }
        return Collections.unmodifiableMap(notes);
    }
}
