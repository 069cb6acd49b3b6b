import { Get, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  propertyStatementAnswer,
  registerPage,
  registerQuery,
  type RegisterQuery,
  statementQuery,
  type StatementQuery,
} from './register.schema.js';
import { RegisterService } from './register.service.js';

@MunicipalController('', 'property')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get('register')
  @Needs('facility:read')
  @Answers(registerPage)
  page(@InScope() scope: Scope, @Query({ schema: registerQuery }) query: RegisterQuery) {
    return this.register.page(scope, query);
  }

  @Get('property-statement')
  @Needs('facility:read')
  @Answers(propertyStatementAnswer)
  statement(@InScope() scope: Scope, @Query({ schema: statementQuery }) { fiscalYear }: StatementQuery) {
    return this.register.statement(scope, fiscalYear);
  }
}
