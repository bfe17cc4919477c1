package studio.longplay.engine.project;

import java.util.UUID;

/// Names a project for ever, whatever it is called and wherever its folder is moved.
public record ProjectId(String value) {
    public ProjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a project id is not blank");
        }
    }

    /// One that no other project has.
    public static ProjectId create() {
        return new ProjectId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
