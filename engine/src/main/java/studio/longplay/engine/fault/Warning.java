package studio.longplay.engine.fault;

import org.jspecify.annotations.Nullable;

/// Something the user should know that does not stop the work; it stands in the report by its code.
public record Warning(String code, String sentence, String remedy, @Nullable Place place) {
    public String whole() {
        return (place == null ? "" : place + ": ") + sentence + " " + remedy;
    }
}
