package org.liveaudioroom.server.rooms;

import com.fasterxml.jackson.databind.module.SimpleModule;
import org.liveaudioroom.server.storage.PlainRecords;

/// Lets Pekko write what crosses nodes with the plain records that the rules are made of. Made by
/// Pekko, which finds the class in `rooms.conf`.
public final class CrossingModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new PlainRecords());
    }
}
