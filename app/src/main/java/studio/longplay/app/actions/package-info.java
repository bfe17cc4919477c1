/// Everything a user can command: one registry that menus, buttons, keys and the palette read. It
/// may use words. Begin reading at [Actions].
@NullMarked
package studio.longplay.app.actions;

import org.jspecify.annotations.NullMarked;
