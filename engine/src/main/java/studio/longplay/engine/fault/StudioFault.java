package studio.longplay.engine.fault;

import org.jspecify.annotations.Nullable;

/// A failure whose cause and remedy we know. Anything else is a bug and stays unchecked.
///
/// `code` is stable and for machines (`script.image-missing`), the sentence and the remedy are for
/// the user, the place is where in their input it is.
public abstract sealed class StudioFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;
    private final transient @Nullable Place place;

    StudioFault(
            String code,
            String sentence,
            String remedy,
            @Nullable Place place,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.remedy = remedy;
        this.place = place;
    }

    public String code() {
        return code;
    }

    /// One sentence that says what is wrong.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// One sentence that says what to do about it.
    public String remedy() {
        return remedy;
    }

    public @Nullable Place place() {
        return place;
    }

    /// Place, sentence and remedy in one line.
    public String whole() {
        return (place == null ? "" : place + ": ") + sentence() + " " + remedy;
    }

    /// The user's input is at fault: a script, a file, an option.
    public static final class Input extends StudioFault {
        private static final long serialVersionUID = 1L;

        public Input(String code, String sentence, String remedy) {
            super(code, sentence, remedy, null, null);
        }

        public Input(String code, String sentence, String remedy, Place place) {
            super(code, sentence, remedy, place, null);
        }

        public Input(String code, String sentence, String remedy, Throwable cause) {
            super(code, sentence, remedy, null, cause);
        }
    }

    /// The machine has too little or lacks something: disk, memory, a program, a device.
    public static final class Resource extends StudioFault {
        private static final long serialVersionUID = 1L;

        public Resource(String code, String sentence, String remedy) {
            super(code, sentence, remedy, null, null);
        }

        public Resource(String code, String sentence, String remedy, Throwable cause) {
            super(code, sentence, remedy, null, cause);
        }
    }

    /// A voice or another model cannot be loaded or refuses its input.
    public static final class Model extends StudioFault {
        private static final long serialVersionUID = 1L;

        public Model(String code, String sentence, String remedy) {
            super(code, sentence, remedy, null, null);
        }

        public Model(String code, String sentence, String remedy, Throwable cause) {
            super(code, sentence, remedy, null, cause);
        }
    }

    /// A media file cannot be read or written.
    public static final class Media extends StudioFault {
        private static final long serialVersionUID = 1L;

        public Media(String code, String sentence, String remedy) {
            super(code, sentence, remedy, null, null);
        }

        public Media(String code, String sentence, String remedy, Throwable cause) {
            super(code, sentence, remedy, null, cause);
        }
    }
}
