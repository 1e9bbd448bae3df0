package org.liveaudioroom.server;

import java.time.Clock;
import org.liveaudioroom.server.config.Config;
import org.liveaudioroom.server.config.ConfigException;
import org.liveaudioroom.server.config.DataFolder;
import org.liveaudioroom.server.storage.Database;
import org.liveaudioroom.server.storage.Housekeeping;
import org.liveaudioroom.server.storage.PostgresAddress;
import org.liveaudioroom.server.storage.Retention;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.storage.StorageException;

/// Opens the store as the operator set it.
final class OpenStore {
    private OpenStore() {}

    /// @throws ConfigException when it cannot be used; the sentence says which option to look at
    static RoomStore of(Config.Database database, DataFolder data) {
        return switch (database) {
            case Config.Database.Embedded() -> embedded(data);
            case Config.Database.Postgres(var url, var user, var password) ->
                    postgres(new PostgresAddress(url, user, password));
        };
    }

    private static RoomStore embedded(DataFolder data) {
        try {
            return Database.embedded(data.path());
        } catch (StorageException unusable) {
            throw new ConfigException(
                    "The data folder %s cannot be used (%s): end the other server, or name another folder with --data FOLDER."
                            .formatted(data.path(), unusable.getMessage()),
                    unusable);
        }
    }

    private static RoomStore postgres(PostgresAddress address) {
        try {
            return Database.postgres(address);
        } catch (StorageException unusable) {
            throw new ConfigException(
                    "The data base that --database names cannot be used: %s."
                            .formatted(unusable.getMessage()),
                    unusable);
        }
    }

    /// Deletes from then on what is older than the operator wants it kept.
    static Housekeeping keepingHouse(RoomStore store, Config.Storage storage) {
        return Housekeeping.start(
                store,
                new Retention(storage.log(), storage.chat(), storage.moderation()),
                Clock.systemUTC());
    }
}
