/// Everything a user can command: one registry that menus, buttons, keys and the palette read. It
/// may use words, and of the controls the names of keys. Begin reading at [Actions].
@NullMarked
package studio.longplay.app.actions;

import org.jspecify.annotations.NullMarked;
