package studio.longplay.app.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What the window remembers between starts: one JSON file of sections, each a record of whoever
/// asks for it.
///
/// To be used on the window's thread. A section is a property: setting it writes the file a moment
/// later, whole or not at all. Sections and fields that this version does not know are kept as they
/// are. A file or a section that cannot be read gives the usual values and a warning.
public final class Settings implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final ObjectNode document;
    private final SettingsFile file;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, ObjectProperty<?>> sections = new LinkedHashMap<>();
    private final List<Runnable> usuals = new ArrayList<>();
    private boolean forgetting;

    private Settings(ObjectNode document, SettingsFile file) {
        this.document = document;
        this.file = file;
    }

    /// Reads the file; waits for the disk.
    ///
    /// @param file need not exist
    /// @param refused hears when the disk refuses to keep the settings, on a thread of its own
    public static Settings open(Path file, Consumer<StudioFault> refused) {
        SettingsFile kept = new SettingsFile(file, refused);
        SettingsFile.Content content = kept.read();
        Settings settings = new Settings(content.document(), kept);
        settings.warnings.addAll(content.warnings());
        return settings;
    }

    /// A section of the file. Asked again, it is the same property.
    ///
    /// @param name stands in the file, so it never changes
    /// @param type its components have JSON's types, records or lists and maps of them
    /// @param usual for what the file does not say
    /// @throws ClassCastException if the section was asked for with another type
    public <T extends Record> ObjectProperty<T> section(String name, Class<T> type, T usual) {
        @SuppressWarnings("unchecked") // filled below only, one type by name
        ObjectProperty<T> known = (ObjectProperty<T>) sections.get(name);
        if (known != null) {
            if (!type.isInstance(known.get())) {
                throw new ClassCastException(name + " is not a section of " + type.getName());
            }
            return known;
        }
        ObjectProperty<T> section = new SimpleObjectProperty<>(this, name, read(name, type, usual));
        section.addListener((_, _, now) -> keep(name, now));
        sections.put(name, section);
        usuals.add(() -> section.set(usual));
        return section;
    }

    private <T extends Record> T read(String name, Class<T> type, T usual) {
        JsonNode written = document.get(name);
        if (!(written instanceof ObjectNode fields)) {
            return usual;
        }
        ObjectNode whole = JSON.valueToTree(usual);
        whole.setAll(fields);
        try {
            T value = JSON.treeToValue(whole, type);
            return value == null ? usual : value;
        } catch (JacksonException senseless) {
            warnings.add(
                    new Warning(
                            "settings.section-damaged",
                            "The settings say something about \"%s\" that makes no sense."
                                    .formatted(name),
                            "The usual values are used; choose yours again in the settings.",
                            null));
            return usual;
        }
    }

    /// Makes everything usual again and has the file removed; what is set from then on is kept as
    /// ever.
    public void forget() {
        forgetting = true;
        try {
            usuals.forEach(Runnable::run);
        } finally {
            forgetting = false;
        }
        document.removeAll();
        file.removeSoon();
    }

    private void keep(String name, Record value) {
        if (forgetting) {
            return;
        }
        ObjectNode fields = JSON.valueToTree(value);
        if (document.get(name) instanceof ObjectNode before) {
            before.setAll(fields);
        } else {
            document.set(name, fields);
        }
        file.writeSoon(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    /// What was odd about the file since the last call.
    public List<Warning> drainWarnings() {
        List<Warning> drained = List.copyOf(warnings);
        warnings.clear();
        return drained;
    }

    /// Writes what is not written yet; waits for the disk.
    @Override
    public void close() {
        file.close();
    }
}
