// Generated from docs/api/console.yaml by npm run api.
export interface paths {
    "/console/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accounts"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        /** Sign In */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Sign Out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Password */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChange"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/session/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Prefer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    reason?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageDeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redrive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                    "*/*": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            id?: string;
            name?: string;
            roles?: components["schemas"]["Role"][];
            stores?: string[];
            language?: string;
            zone?: string;
            mustChange?: boolean;
            active?: boolean;
            /** Format: int64 */
            version?: number;
        };
        AccountChange: {
            name: string;
            roles: components["schemas"]["Role"][];
            stores: string[];
            language: string;
            zone: string;
            active?: boolean;
            password?: string;
        };
        Accounts: {
            items?: components["schemas"]["Account"][];
        };
        Cause: {
            eventId?: string;
            type?: string;
        };
        Counts: {
            /** Format: int64 */
            total?: number;
            /** Format: int64 */
            open?: number;
            byReason?: {
                [key: string]: number;
            };
        };
        Credentials: {
            user: string;
            password: string;
        };
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        DeadLetterView: {
            deadLetterId?: string;
            service?: string;
            topic?: string;
            /** Format: int32 */
            partition?: number;
            /** Format: int64 */
            offset?: number;
            key?: string;
            correlationId?: string;
            store?: string;
            cause?: components["schemas"]["Cause"];
            reason?: string;
            detail?: string;
            stack?: string;
            payload?: string;
            failedAt?: components["schemas"]["Instant"];
            status?: string;
            redrivenAt?: components["schemas"]["Instant"];
        };
        /**
         * Format: duration
         * @example P1D
         */
        Duration: string;
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /**
         * Format: date-time
         * @example 2022-03-10T12:15:50
         */
        LocalDateTime: string;
        /**
         * Format: local-time
         * @example 13:45:30.123456789
         */
        LocalTime: string;
        Me: {
            id?: string;
            name?: string;
            roles?: components["schemas"]["Role"][];
            scopes?: string[];
            stores?: string[];
            language?: string;
            zone?: string;
            mustChangePassword?: boolean;
            now?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Month: "JANUARY" | "FEBRUARY" | "MARCH" | "APRIL" | "MAY" | "JUNE" | "JULY" | "AUGUST" | "SEPTEMBER" | "OCTOBER" | "NOVEMBER" | "DECEMBER";
        PageDeadLetterView: {
            items?: components["schemas"]["DeadLetterView"][];
            next?: string;
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        Preferences: {
            language: string;
            zone: components["schemas"]["ZoneId"];
        };
        /** @enum {string} */
        Role: "agent" | "supervisor" | "admin" | "auditor";
        /** @enum {string} */
        TimeDefinition: "UTC" | "WALL" | "STANDARD";
        /** Format: uuid */
        UUID: string;
        ZoneId: {
            id?: string;
            rules?: components["schemas"]["ZoneRules"];
        };
        ZoneOffset: {
            /** Format: int32 */
            totalSeconds?: number;
        };
        ZoneOffsetTransition: {
            /** Format: int64 */
            epochSecond?: number;
            transition?: components["schemas"]["LocalDateTime"];
            offsetBefore?: components["schemas"]["ZoneOffset"];
            offsetAfter?: components["schemas"]["ZoneOffset"];
            instant?: components["schemas"]["Instant"];
            dateTimeBefore?: components["schemas"]["LocalDateTime"];
            dateTimeAfter?: components["schemas"]["LocalDateTime"];
            duration?: components["schemas"]["Duration"];
            /** Format: int32 */
            durationSeconds?: number;
            gap?: boolean;
            overlap?: boolean;
            validOffsets?: components["schemas"]["ZoneOffset"][];
        };
        ZoneOffsetTransitionRule: {
            month?: components["schemas"]["Month"];
            /** Format: int8 */
            dom?: number;
            dow?: components["schemas"]["DayOfWeek"];
            time?: components["schemas"]["LocalTime"];
            timeEndOfDay?: boolean;
            timeDefinition?: components["schemas"]["TimeDefinition"];
            standardOffset?: components["schemas"]["ZoneOffset"];
            offsetBefore?: components["schemas"]["ZoneOffset"];
            offsetAfter?: components["schemas"]["ZoneOffset"];
            /** Format: int32 */
            dayOfMonthIndicator?: number;
            dayOfWeek?: components["schemas"]["DayOfWeek"];
            localTime?: components["schemas"]["LocalTime"];
            midnightEndOfDay?: boolean;
        };
        ZoneRules: {
            standardTransitions?: number[];
            standardOffsets?: components["schemas"]["ZoneOffset"][];
            savingsInstantTransitions?: number[];
            savingsLocalTransitions?: components["schemas"]["LocalDateTime"][];
            wallOffsets?: components["schemas"]["ZoneOffset"][];
            lastRules?: components["schemas"]["ZoneOffsetTransitionRule"][];
            fixedOffset?: boolean;
            transitions?: components["schemas"]["ZoneOffsetTransition"][];
            transitionRules?: components["schemas"]["ZoneOffsetTransitionRule"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
