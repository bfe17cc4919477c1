package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectPropertyBase;

/// A value that can be changed before it is told that it was.
///
/// Listeners of two values that change together would otherwise see the one changed and the other
/// not.
final class FollowedValue<T> extends ReadOnlyObjectPropertyBase<T> {
    private final Object bean;
    private final String name;
    private T value;
    private boolean untold;

    FollowedValue(Object bean, String name, T value) {
        this.bean = bean;
        this.name = name;
        this.value = value;
    }

    @Override
    public T get() {
        return value;
    }

    /// Changes it and tells at once.
    void set(T next) {
        put(next);
        tell();
    }

    /// Changes it, to be told with [#tell()].
    void put(T next) {
        untold |= !value.equals(next);
        value = next;
    }

    /// Tells that it changed, if it did.
    void tell() {
        if (untold) {
            untold = false;
            fireValueChangedEvent();
        }
    }

    @Override
    public Object getBean() {
        return bean;
    }

    @Override
    public String getName() {
        return name;
    }
}
